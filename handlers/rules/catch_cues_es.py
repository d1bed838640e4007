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
            podeis, me podeis, podemos, podriamos, se puede, se podria, alguien puede, alguien podria, puede
            alguien, podria alguien, alguien que pueda, quien puede, quien podria, it puede, sistemas puede,
            es posible, seria posible, seria posible que, hay que, habria que, tenemos que, toca,
            necesitamos que, necesito que, hace falta que, os importa, les importa, os importaria, les
            importaria, podriais por favor, cuanto tardariais en, cuanto se tarda en, cuanto tardarian en, a
            ver si podeis, a ver si pueden, a ver si se puede, me ayudan a, nos ayudan a, me ayudais a, nos
            ayudais a, queremos, nos gustaria, me gustaria, quisieramos, quisiera, habria manera, habria
            manera de, habria forma de, hay manera de, hay forma de, hay alguna manera, hay alguna forma,
            habria posibilidad, seria factible, es factible, factible, es viable, seria viable, viable, lo
            veis posible, lo ven posible, me echais, nos echais, le echais, echais mano, nos poneis, me
            poneis, nos montais, me montais, nos creais, nos haceis, lo meteis, nos meteis, nos subis, lo
            activais, nos activais, nos conectais, lo cambiais, me cambiais, nos arreglais, lo arreglais, os
            encargais, alguno de vosotros puede, quien me puede, quien nos puede, a quien, me encantaria,
            nos encantaria, nos vendria bien, nos vendria genial, vendria bien, vendria genial, estaria
            bien, estaria genial, seria ideal, seria genial, seria estupendo, seria util, nos urge, urge,
            peticion, una peticion, un favor, pido, pedimos, solicitamos, querriamos, que hace falta para,
            que necesitais para, lo podeis, la podeis, los podeis, lo pueden, la pueden, los pueden, quien
            se encarga de, quien lleva
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
            falta, faltan, todavia no esta, aun no esta, no existe todavia, no existe aun, sigue sin estar,
            sigue sin, da error, dan error, sigue saliendo, siguen saliendo, sigue apuntando, sigue
            mostrando, sigue apareciendo, ya no aparece, ya no aparecen, no aparece, no aparecen, ya no
            sale, no sale, no llega, no llegan, no se ve, no se ven, no pide, esta mal, estan mal, esta
            desactualizado, esta desactualizada, esta obsoleto, ha desaparecido, han desaparecido, lleva a
            ningun sitio, apunta al viejo, apunta a la antigua, es del ano pasado, no existe, ve la web en,
            ven la web en, ya no llega, ya no llegan, no reciben, no recibe, dejo de, dejaron de, se ve
            borroso, sale borroso, sale mal, salen mal
        """,
        Kind.WORK: """
            instalar, implementar, integrar, conectar, enlazar, sincronizar, anadir, agregar, poner, meter,
            incluir, insertar, colocar, subir, publicar, cambiar, modificar, actualizar, corregir, arreglar,
            reemplazar, sustituir, quitar, eliminar, borrar, activar, desactivar, habilitar, crear, montar,
            construir, hacer, redirigir, desplegar, configurar, automatizar, migrar, mostrar, ocultar, dar
            acceso, dar de alta, desbloquear, permitir, duplicar, mover, apuntar, desarrollar, programar,
            etiquetar, rehacer, pasar, lanzar, cargar, anadan, agreguen, pongan, poned, instalen, instalad,
            cambien, cambiad, suban, subid, actualicen, quiten, activen, creen, monten, redirijan, conecten,
            integren, anadid, publiquen, publicad, incluyan, reparar, importar, exportar, volcar, copiar,
            abrir, ampliar, renovar, renombrar, fusionar, dividir, medir, adaptar, ajustar, restaurar,
            reponer, retirar, vincular, enganchar, traspasar, alimentar, capturar, registrar, sacar, tapar,
            bloquear, dar permisos, echar mano, segmentar, traducir la, traducir el, alojar, lleguen,
            llegue, aparezca, aparezcan, salga, salgan, muestre, mostrara, colgar, enchufar, empalmar,
            cerrar el, extender, unificar, centralizar, recuperar, rectificar, maquetar, parametrizar,
            trasladar, pasar a, pinchar el, piden que, tenga, retirad, retiren, retirarlo, ponganlo, quitad,
            activad, desactivad, conectad, arreglad, corregid, cread, montad, actualizad, redirigid, borrad,
            mandad a, parad, pausar, parar, detener, reactivar, limpiar, depurar, acortar, simplificar,
            duplicad, traducir al
        """,
        Kind.PLACING: """
            anadir, agregar, poner, meter, incluir, insertar, colocar, subir, publicar, mostrar, integrar,
            conectar, enlazar, redirigir, sincronizar, migrar, apuntar, anadan, agreguen, pongan, poned,
            suban, subid, anadid, conecten, integren, cargar, mover
        """,
        Kind.LIGHT: "tener, dar, darnos, darme, dejar, hacer",
        Kind.THING: """
            landing, landings, pagina, paginas, pagina de aterrizaje, pagina de gracias, pagina de registro,
            formulario, formularios, banner, banners, boton, botones, etiqueta, etiquetas, pixel de meta,
            codigo, codigo de seguimiento, seguimiento, redireccion, redirecciones, subdominio, dominio,
            integracion, conector, aviso de cookies, banner de cookies, campo, campos, casilla, modulo,
            modulo de opiniones, opiniones, estrellas, contador, cuenta atras, carrusel, chat, encuesta,
            plantilla, plantillas, plantilla de correo, ventana emergente, certificado, feed de productos,
            automatizacion, suscripcion, alta a la newsletter, buscador, configurador, calculadora,
            simulador, sello, metadescripciones, mapa del sitio, codigo qr, tag, tags, evento de conversion,
            minisitio, remitente, cuenta, cuentas, acceso, accesos, permisos, selector de idioma, filtro,
            filtros, reproductor, podcast, evento, eventos, audiencia, audiencias, publico, segmento,
            segmentos, recorrido, correo de bienvenida, correo de confirmacion, recordatorio de carrito,
            carrito abandonado, centralita, valoraciones, resenas, ficha, fichas, pagina de empleo, pagina
            de error, pagina 404, feed rss, importacion, exportacion, consentimiento, certificado ssl,
            enlace corto, qr, boton de whatsapp, notificacion, notificaciones, asistente, chatbot, cita
            previa, reserva online, lista de espera, boletines, boletin, idioma, subtitulos, ventana, burbuja de chat, barra de
            aviso, barra superior, desplegable, lista desplegable, menu desplegable, campo obligatorio, campo telefono,
            captcha, archivo adjunto en el formulario, formulario de contacto, formulario de alta, formulario de registro,
            formulario de donacion, pagina de donacion, solicitud de presupuesto, motor de reservas, calendario de
            reservas, pasarela de pago, pasarela, metodo de pago, metodos de pago, forma de pago, gastos de envio,
            tarjeta regalo, tarjeta de puntos, programa de puntos, programa de fidelizacion, saldo de puntos, puntos,
            lista de deseos, comparador, tabla de precios, tabla comparativa, localizador de tiendas, mapa de tiendas,
            buscador de tiendas, directorio, area privada, area de socios, area de cliente, portal de distribuidores,
            inicio de sesion, login, doble opt in, doble confirmacion, enlace de baja, pagina de baja, bajas, lista de
            exclusion, lista de supresion, lista de distribucion, base de datos, base de contactos, sincronizacion,
            volcado, volcado diario, exportacion diaria, leads, envio de leads, asignacion de leads, origen del lead,
            webhook, api, script, pixel, evento, eventos de conversion, conversiones, utm, utms, parametro, parametros,
            data layer, capa de datos, etiquetado, metaetiqueta, metatitulo, redireccion 301, dns, spf, dkim, dmarc, url
            corta, enlace profundo, codigos qr, iframe, codigo de insercion, galeria, reproductor de video, pantalla,
            pantallas, totem, totems, kiosko, carteleria digital, correo automatico, correos automaticos, correo
            transaccional, correos transaccionales, recordatorio, recordatorios, aviso automatico, sms, notificacion push,
            push, secuencia, flujo automatico, disparador, puntuacion, tratamiento, personalizacion, version inglesa,
            version portuguesa, version en ingles, traduccion de la web, moneda, selector de pais, velocidad, tiempo de
            carga, prefijo, integracion con el crm, extension, plugin, gestor de contenidos, cms
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
            endpoint, componente, dependencia, dependencias, parser, clase, metodo, funcion, un test para,
            los tests, modulo de python
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
