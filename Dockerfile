# Stile in a container: no root, nothing written but /data, every package by its hash.
FROM python:3.12-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
RUN python -m venv /opt/stile
WORKDIR /src
COPY deploy/requirements.lock ./
RUN /opt/stile/bin/python -m pip install --require-hashes --no-deps --only-binary :all: -r requirements.lock
COPY pyproject.toml README.md LICENSE app.yaml ./
COPY bot bot
COPY handlers handlers
COPY storage storage
COPY prompts prompts
# Stile itself goes in as it lies there: what would build a wheel of it is not needed to run it.
RUN cp -r bot handlers storage prompts app.yaml "$(/opt/stile/bin/python -c 'import site; print(site.getsitepackages()[0])')" \
    && printf '#!/opt/stile/bin/python\nfrom bot.__main__ import main\nmain()\n' > /opt/stile/bin/stile \
    && chmod 755 /opt/stile/bin/stile \
    && /opt/stile/bin/python -m compileall -q /opt/stile/lib

FROM python:3.12-slim-bookworm
RUN groupadd --gid 10001 stile \
    && useradd --uid 10001 --gid stile --no-create-home --home-dir /data --shell /usr/sbin/nologin stile \
    && install -d -o stile -g stile -m 750 /data
COPY --from=build /opt/stile /opt/stile
ENV PATH=/opt/stile/bin:$PATH \
    HOST=0.0.0.0 \
    PORT=3000 \
    HOME=/data \
    XDG_DATA_HOME=/data \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER 10001:10001
WORKDIR /data
VOLUME ["/data"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/livez\", timeout=4)"]
ENTRYPOINT ["stile"]
CMD ["run"]
