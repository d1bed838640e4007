"""The lanes a workspace begins with, and the words by which a handoff that touches them is known."""

from collections.abc import Mapping
from typing import NamedTuple

from storage.vocabulary import Fact, Side

FACT = "fact:"
"""What stands before a cue that is a fact of the outcome and not a word."""


class Seeded(NamedTuple):
    """A lane as it is there from the first day; `usual` is the side that leads it by custom."""

    name: str
    usual: Side
    cues: tuple[str, ...]


def _cues(words: str, *facts: Fact) -> tuple[str, ...]:
    said = (" ".join(word.split()) for word in words.split(","))
    return (*(word for word in said if word), *(f"{FACT}{fact}" for fact in facts))


SEEDED: tuple[Seeded, ...] = (
    Seeded(
        "Creative",
        Side.MARKETING,
        _cues("""
            creativ, kreativ, créatif, créative, banner, artwork, visuals, key visual, branding, brand design, logo,
            copywriting, storyboard, video production, video ad, photo shoot, Bildmaterial, Werbemittel,
            Anzeigenmotiv, Videoproduktion, graphisme, identité visuelle, diseño gráfico, identidad visual
        """),
    ),
    Seeded(
        "Customer behaviour",
        Side.MARKETING,
        _cues("""
            customer behavio, buying behavio, user behavio, customer journey, customer insight, customer segment,
            customer survey, buyer persona, personas, churn, Kundenverhalten, Kaufverhalten, Nutzerverhalten,
            Kundenreise, Kundensegment, Kundenbefragung, comportement client, parcours client, enquête client,
            comportamiento del cliente, comportamiento de compra, segmento de clientes
        """),
    ),
    Seeded(
        "Technical architecture",
        Side.IT,
        _cues("""
            integrat, intégration, integración, api, webhook, middleware, technical architecture, data architecture,
            architektur, architecture technique, arquitectura, schnittstelle, interfaz, crm, erp, sso, single sign,
            database, datenbank, base de données, base de datos, data warehouse, infrastru, hosting, cloud, firewall
        """),
    ),
    Seeded(
        "Market data analytics",
        Side.NEITHER,
        _cues("""
            analytic, analytik, analytique, analítica, dashboard, attribution model, market data, Marktdaten,
            données de marché, datos de mercado, tracking, reporting, Auswertung, ga4, tag manager, tableau, power bi,
            looker, cdp, customer data platform, data lake, tableau de bord, cuadro de mando
        """),
    ),
    Seeded(
        "Vendor selection",
        Side.NEITHER,
        _cues(
            """
            vendor, supplier, rfp, rfi, call for tender, shortlist, procurement, software selection, Anbieter,
            Lieferant, Ausschreibung, fournisseur, prestataire, appel d'offres, proveedor, licitación
            """,
            Fact.PRICE_ASKED,
            Fact.DEMO_SEEN,
            Fact.CONTRACT_SIGNED,
        ),
    ),
    Seeded(
        "App innovation and development",
        Side.NEITHER,
        _cues("""
            app, mobile app, ios, android, progressive web, prototype, prototyp, hackathon, chatbot,
            software development, Softwareentwicklung, App-Entwicklung, Anwendungsentwicklung, appli mobile,
            application mobile, aplicación, desarrollo de software
        """),
    ),
)

MISLEADING: Mapping[str, str] = {
    "app": r"what'?s app",
    "architektur": r"innenarchitektur|architektur(?:buro|foto|preis)",
    "banner": (
        r"(?:cookie|consent|privacy|gdpr|dsgvo|einwilligungs)s?[\s-]*banner"
        r"|banner (?:de|du|sobre|zu|for|about) (?:las )?(?:cookie|consent)"
    ),
    "cloud": r"(?:word|tag|point)[\s-]*cloud",
    "hosting": (
        r"hosting (?!of |for )(?:\w+ ){0,3}(?:event|webinar|workshop|dinner|party|roundtable|conference|podcast|meetup"
        r"|session|customer|guest|partner|team)"
    ),
    "integrat": r"integrated (?:\w+ )?(?:campaign|marketing|communication|brand)",
    "personas": r"(?:las|de|para|mas|muchas|otras|estas|esas|todas|nuevas|dos|tres|[0-9]+) personas",
    "reporting": r"reporting (?:line|to )",
    "shortlist": r"award shortlist|shortlist\w* (?:for|of) (?:\w+ ){0,3}(?:award|prize|candidate)",
    "tableau": r"(?:un|le|du|ce|au|en|petit|grand) tableau|tableaux|tableau (?:blanc|excel|croise)",
    "tracking": r"(?:order|parcel|package|shipment|delivery|time) tracking|tracking number",
    "vendor": r"(?:food|street) vendor",
}
"""What a cue stands in without meaning its lane, by the cue; both as they are compared, with expressions."""
