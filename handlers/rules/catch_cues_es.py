"""The cues of the catch in Spanish."""

from handlers.rules.catch_cues import Kind, lexicon

SPANISH = lexicon(
    "es",
    """
        seria, posible, tener, podeis, tiene, cual, donde, porque, el, la, los, las, un, una, unos, unas,
        de, del, y, es, son, no, nos, en, para, por, con, que, quien, al, a, lo, le, se, su, mi, me, hay,
        esta, este, estan, pueden, puedes, puede, podrian, podria, podemos, alguien, necesitamos,
        necesito, falta, favor, porfa, gracias, hola, equipo, buenos, buenas, dias, tardes, hoy, manana,
        antes, pero, muy, ya, si, mas, como, cuando, todo, todos, todas, nuestra, nuestro, nueva, nuevo,
        hacer, poner, sobre, desde, hasta, aqui, tambien, ha, he, hemos, sin, cada
    """,
    {
        Kind.AUX: """
            pueden, podeis, puedes, puede, podrian, podrias, podriais, podria, podemos, podriamos, se
            puede, se podria
        """,
        Kind.WHO: """
            alguien, usted, ustedes, vosotros, it, sistemas, el equipo web, equipo web, el equipo de
            sistemas, tecnologia, informatica, los devs, desarrollo, quien, equipo
        """,
        Kind.ASK: """
            pueden, podeis, puedes, podrian, podrias, podriais, me pueden, nos pueden, nos podrian, nos
            podeis, me podeis, podemos, podriamos, se puede, se podria, alguien puede, alguien podria,
            puede alguien, podria alguien, alguien que pueda, quien puede, quien podria, it puede,
            sistemas puede, es posible, seria posible, seria posible que, hay que, habria que, tenemos
            que, toca, necesitamos que, necesito que, hace falta que, os importa, les importa, os
            importaria, les importaria, podriais por favor, cuanto tardariais en, cuanto se tarda en,
            cuanto tardarian en, a ver si podeis, a ver si pueden, a ver si se puede, me ayudan a, nos
            ayudan a, me ayudais a, nos ayudais a, queremos, nos gustaria, me gustaria, quisieramos,
            quisiera
        """,
        Kind.PLEASE: "por favor, porfa, porfavor, favor de, pls, please, porfis",
        Kind.NEED: """
            necesitamos, necesito, necesitariamos, necesitaria, nos hace falta, hace falta, hacen falta,
            nos hacen falta, haria falta, nos haria falta, falta, nos falta, faltan, nos faltan, queremos,
            nos gustaria, nos gustaria tener, me gustaria tener, quisieramos, requerimos, se requiere, se
            necesita, solicitud :, solicito, solicitamos, necesita
        """,
        Kind.MUST: """
            tiene que, tienen que, debe, deben, debe estar, deben estar, tendria que, deberia, deberian
        """,
        Kind.THAT: """
            hace falta que, hay que lograr que, necesitamos que, necesito que, queremos que, nos gustaria
            que
        """,
        Kind.STATE: """
            estar, ir, aparecer, salir, apuntar, redirigir, estar en, llegar, quedar, verse, disparar,
            dispararse, este, esten, llegue, lleguen, aparezca, aparezcan, salga, salgan, apunte, redirija
        """,
        Kind.HANDS: """
            quien lo sube, quien lo hace, quien se encarga, quien puede hacerlo, quien lo pone, quien la
            sube, quien la hace, quien la monta, lo pueden hacer, lo podeis hacer, pueden hacerlo, podeis
            hacerlo, se pueden encargar, os podeis encargar, os encargais, se encargan, encargarse,
            encargaros, lo pueden poner, lo podeis poner, pueden ponerlo, podeis ponerlo, lo suben, lo
            subis, a quien le pido, con quien hablo, lo hacen hoy, me lo montan, pueden activarlo, podeis
            activarlo, pueden instalarlo, podeis instalarlo, pueden publicarla, pueden publicarlo, podeis
            publicarla, podeis publicarlo, pueden crearla, pueden anadirlo, lo arreglan
        """,
        Kind.MISSING: """
            falta, faltan, todavia no esta, aun no esta, no existe todavia, no existe aun, sigue sin
            estar, sigue sin
        """,
        Kind.WORK: """
            instalar, implementar, integrar, conectar, enlazar, sincronizar, anadir, agregar, poner,
            meter, incluir, insertar, colocar, subir, publicar, cambiar, modificar, actualizar, corregir,
            arreglar, reemplazar, sustituir, quitar, eliminar, borrar, activar, desactivar, habilitar,
            crear, montar, construir, hacer, redirigir, desplegar, configurar, automatizar, migrar,
            mostrar, ocultar, dar acceso, dar de alta, desbloquear, permitir, duplicar, mover, apuntar,
            desarrollar, programar, etiquetar, rehacer, pasar, lanzar, cargar, anadan, agreguen, pongan,
            poned, instalen, instalad, cambien, cambiad, suban, subid, actualicen, quiten, activen, creen,
            monten, redirijan, conecten, integren, anadid, publiquen, publicad, incluyan
        """,
        Kind.PLACING: """
            anadir, agregar, poner, meter, incluir, insertar, colocar, subir, publicar, mostrar, integrar,
            conectar, enlazar, redirigir, sincronizar, migrar, apuntar, anadan, agreguen, pongan, poned,
            suban, subid, anadid, conecten, integren, cargar, mover
        """,
        Kind.LIGHT: "tener, dar, darnos, darme, dejar, hacer",
        Kind.THING: """
            landing, landings, pagina, paginas, pagina de aterrizaje, pagina de gracias, pagina de
            registro, formulario, formularios, banner, banners, boton, botones, etiqueta, etiquetas, pixel
            de meta, codigo, codigo de seguimiento, seguimiento, redireccion, redirecciones, subdominio,
            dominio, integracion, conector, aviso de cookies, banner de cookies, campo, campos, casilla,
            modulo, modulo de opiniones, opiniones, estrellas, contador, cuenta atras, carrusel, chat,
            encuesta, plantilla, plantillas, plantilla de correo, ventana emergente, certificado, feed de
            productos, automatizacion, suscripcion, alta a la newsletter, buscador, configurador,
            calculadora, simulador, sello, metadescripciones, mapa del sitio, codigo qr, tag, tags, evento
            de conversion, minisitio
        """,
        Kind.SOFT: """
            acceso, video, videos, imagen, imagenes, logo, logos, texto, enlace, enlaces, titulo, folleto,
            pdf, newsletter, boletin, exportacion, lista, panel, bloque, oferta, precio, precios, cupon,
            codigo de descuento, codigo promocional, numero de telefono, telefono, direccion, foto, fotos,
            seccion, segmento, flujo, correo, correos, promocion, campana, testimonio, documento,
            catalogo, menu
        """,
        Kind.PLACE: """
            web, la web, sitio, sitio web, pagina de inicio, home, portada, inicio, pagina principal,
            pagina de producto, paginas de producto, ficha de producto, fichas de producto, pie de pagina,
            cabecera, menu, tienda, tienda online, carrito, checkout, pagina de pago, pagina de precios,
            pagina de contacto, blog, formulario, newsletter, boletin, todas las paginas, pagina, paginas,
            landing, correos, app, aplicacion, produccion, portal, area de clientes, nueva pagina, pagina
            de confirmacion, pagina de gracias, registro
        """,
        Kind.ELSEWHERE: """
            calendario, agenda, ticket, jira, tablero, miro, doc, documento, confluence, wiki, notion,
            diapositiva, presentacion, drive, carpeta, canal, hilo, slack, teams, reunion, sala, excel,
            hoja, firma, borrador, invitacion, acta
        """,
        Kind.PREP: """
            en, a, al, para, de, del, con, por, sobre, hacia, desde, hasta, antes, despues, bajo, sin,
            entre, dentro
        """,
        Kind.STOP: """
            y, o, pero, porque, que, si, es, son, esta, estan, :, -, –, (, ), !, ?, ¿, ¡, para que,
            cuando, ya
        """,
        Kind.TALK: """
            decir, decirme, decirnos, explicar, explicarme, enviar, enviarme, enviarnos, mandar, mandarme,
            compartir, compartirme, pasar el, pasarme, pasar, pasarnos, revisar, comprobar, verificar,
            probar, mirar, echar, validar, confirmar, votar, leer, responder, contestar, participar,
            venir, asistir, apuntarse, inscribirse, rellenar, completar, aprobar, firmar, pedir, reservar,
            recordar, recordarme, indicar, comentar, hablar, presentar, saber, ver, entender, encontrar,
            buscar, unirse, llamar, redactar, escribir, traducir, usar, utilizar, opinar, dar feedback,
            dar su opinion, dar vuestra opinion, hacer una prueba, hacer una demo, hacer una reunion,
            recomendar, aconsejar, imprimir, reiniciar, esperar, avisar, avisarme, consultar, revisen,
            revisad, miren, mirad, envien, recuerden, recordad, echad, echarle
        """,
        Kind.BLOCK: """
            feedback, opinion, comentarios, brief, borrador, diseno, disenos, maqueta, presupuesto,
            numeros, cifras, datos, resultados, informe, reunion, cita, idea, ideas, pregunta, preguntas,
            duda, estado, captura, capturas, plan, estrategia, contrasena, portatil, impresora, factura,
            contrato, vacaciones, sala, comida, cafe, fiesta, ticket, error, caida, formacion, taller,
            acta, nombre, fecha, aprobacion, traduccion, traducciones, companero, companera, persona,
            voluntarios, ayuda, informacion, id, ejemplo, ejemplos, enlace de, link, enlace a, firma,
            permiso, tiempo, gente, paciencia
        """,
        Kind.DEV: """
            pull request, pr, merge, rama, rebase, commit, repositorio, repo, lint, ci, tests unitarios,
            pruebas unitarias, e2e, staging, docker, feature flag, hotfix, code review, regex, nginx,
            endpoint, componente
        """,
        Kind.PERSON: "me, mi",
        Kind.YOURS: "vuestro, vuestra, vuestros, vuestras, tu, tus, su, sus",
        Kind.PEER: """
            el equipo de contenido, equipo de diseno, ventas, comercial, legal, rrhh, recursos humanos,
            finanzas, disenador, la agencia, redaccion
        """,
        Kind.NOT: "no, nunca, ya no, ningun, ninguna, tampoco",
        Kind.WHEN: """
            hoy, manana, urgente, antes, para el, para hoy, para manana, lunes, martes, miercoles, jueves,
            viernes, esta semana, la semana que viene, la proxima semana, cuanto antes, lo antes posible,
            ya mismo, asap, esta tarde, fin de mes, este mes, urge
        """,
        Kind.PRONOUN: "eso, esto, lo",
        Kind.BROKEN: "caido, caida, error, roto, no funciona, fallo, falla",
        Kind.QUESTION: "por que, cual, cuales, cuando, cuanto, cuantos, donde, como",
        Kind.WITHDRAWN: """
            ya no hace falta, no hace falta, olvidadlo, olvidenlo, olvidad, gracias por, recordatorio :,
            ya esta en, ya esta, ya estan, he anadido, hemos anadido, he puesto, hemos puesto, acabo de,
            acabamos de, cancelado, cancelada
        """,
        Kind.ABOUT: "cliente, clientes, usuarios, si, ellos",
        Kind.FILLER: """
            hola, buenas, buenos dias, tardes, equipo, tambien, por favor, porfa, gracias, ya, entonces,
            pues, nos, me, lo, la, el, los, las, un, una, hoy, rapido, solo, ademas, ¿, ¡, que, todos,
            bueno, oye
        """,
    },
    head_first=True,
)
