"""What the capabilities are called, and how they are wished for, in German, French and Spanish.

A line is a capability and its patterns; `a + b` means both words anywhere in a text, `a|b` either of them.
"""

from collections.abc import Mapping

TONGUES: Mapping[str, str] = {
    "cookie and tracking consent": "cookie hinweis, cookiehinweis, cookie abfrage, einwilligungsbanner, einwilligungsquote, "
    "zustimmungsrate, besucher + zustimmen|ablehnen, bandeau cookies, bandeau de consentement, "
    "traceurs, taux de consentement, gestion des cookies, tout refuser, aviso de cookies, "
    "banner de cookies, panel de cookies, gestion de cookies, rechazar + cookies, refuser + cookies",
    "e-mail and marketing permission": "einwilligungen + mail|werbung|kontakt, newsletter einwilligung, anmeldestrecke, "
    "duerfen wir + schreiben|anrufen|werben, kontakterlaubnis, anschreiben durfen, "
    "consentement + email|mail|sms|newsletter, droit d ecrire, inscription a la newsletter, "
    "abonnes newsletter, consentimiento + correo|email|publicidad, "
    "permiso + escribir|correo|publicidad, alta + boletin|newsletter, doble confirmacion",
    "preference centre": "themen + wahlen|selbst|aussuchen|newsletter, selbst entscheiden + post|mails|newsletter|themen, "
    "wie oft + schreiben|mails|post, praferenzen, einstellungen + newsletter|mails|kontakt, "
    "choisir + sujets|themes|frequence|canal, preferences de communication, "
    "preferences + client|clients|contact, elegir + temas|frecuencia|canal, centro de preferencias, "
    "preferencias de comunicacion",
    "unsubscribing and suppression": "abgemeldet, werbesperre, werbewiderspruch, widersprochen, keine werbung, "
    "nicht mehr + anschreiben|schreiben|werbung|post|mails, sperrdatei, abmeldelink, "
    "trotz abmeldung, desabonne, desabonner, se desinscrire, liste de suppression, "
    "liste d opposition, liste rouge, ne plus + ecrire|recevoir|envoyer|contacter, "
    "opposition + demarchage|prospection|publicite, stop pub, dejar de escribir, "
    "dejar de + enviar|recibir|llamar|escribir, dado de baja, darse de baja, lista de supresion, "
    "lista robinson, supresion + baja|bajas|robinson|envios|lista|servicio, servicio de supresion, "
    "servicio central de supresion, no quiere + publicidad|correos, dijo que no, siguen recibiendo, "
    "lista de exclusion, exclusion + envios",
    "e-mail deliverability": "mails + spam|ankommen|spamordner|junk|zugestellt|landen, landen im spam, unzustellbar, "
    "zustellung + mail|mails, absenderreputation, absenderdomain, versanddomain, "
    "courriers indesirables, indesirables, arrivent + spam|boite, reputation d expediteur, "
    "domaine d envoi, correo no deseado, correos + spam|llegan|bandeja|rebotan, llegar a la bandeja, "
    "dominio de envio, rebotes",
    "e-mail marketing": "newsletterversand, newsletter versand, versandsystem, versandtool, mailvorlage, e mail vorlage, "
    "baukasten + mail|mails|newsletter, mailings + selbst|schneller, routage, routeur, "
    "outil d emailing, campagne email, gabarit + email|mail, gabarits + email|mail, "
    "campanas de correo, plantillas de correo, plantillas + correo|email, envio de boletines, "
    "envios masivos, herramienta de correo",
    "marketing automation": "willkommensmail, willkommensserie, strecken, automatisierte strecke, mailserie, "
    "geburtstagsmail, anlassbezogen, ausloser + mail|mails, inaktive kunden, eingeschlafene kunden, "
    "schlafende kunden, reaktivierung, ruckgewinnung, automatisierung + kampagne|mail|marketing, "
    "clients inactifs, clients endormis, reveiller + clients, reactiver + clients, "
    "scenarios automatises, scenario de bienvenue, parcours automatise, parcours client, "
    "mail d anniversaire, email de bienvenue, clientes dormidos, clientes inactivos, "
    "reactivar + clientes, bienvenida + correo|serie|clientes|nuevos, automatizacion de marketing, "
    "automatizacion + correo|campana|campanas, flujo automatico, "
    "cumpleanos + correo|cliente|clientes|regalo, recorrido del cliente",
    "transactional messages": "versandstatus, bestellstatus, sendungsstatus, paketverfolgung, auftragsbestatigung, "
    "wo ist mein, wo bleibt, statusmail, suivi de livraison, suivi de colis, statut de commande, "
    "ou est mon, ou est ma, mail de confirmation, donde esta mi, estado del envio, "
    "seguimiento del pedido, seguimiento del envio, correo de confirmacion, confirmacion de pedido",
    "abandoned carts": "warenkorb + vergessen|liegen|erinnern|abbruch|abbrecher|voll|stehen, liegen gelassen, "
    "liegengelassen, stehen gelassen, kaufabbrecher, kauf abgebrochen, paniers oublies, "
    "panier + oublie|abandonne|relance|plein|rappeler, relance panier, relance de panier, "
    "abandon de panier, carrito abandonado, carrito + olvidado|recordar|abandonado|lleno|sin, "
    "dejaron el carrito, recuperar + carrito|carritos",
    "text messages": "textnachricht, sms versand, per sms, par sms, par texto, envoi de sms, por sms, envio de sms, "
    "envio por sms, mensajes cortos",
    "push messages in the app": "push nachricht, mitteilung + handy|app, aufs handy, sperrbildschirm, "
    "benachrichtigungen + app|handy|nutzer, notification mobile, alerte + telephone|mobile|appli, "
    "sur le telephone, avisos al movil, avisos en el movil, avisos + app|movil, "
    "notificaciones en el movil, alertas + movil|app",
    "chat and chatbots": "fragen + beantworten|messenger|chat|whatsapp|rund|sofort|nachts, "
    "antworten + sofort|nachts|whatsapp|messenger|chat|automatisch, rund um die uhr, messagerie, "
    "messagerie instantanee, repondre + whatsapp|messagerie|nuit|questions, robot conversationnel, "
    "discuter + clients|conseiller|ligne|site, assistant virtuel, asistente conversacional, "
    "mensajeria, responder + whatsapp|preguntas|noche|dudas, "
    "dudas + responder|cliente|clientes|web|chat, hablar + whatsapp|chat, chatear, "
    "whatsapp + atencion|servicio|clientes|kunden|service|clients",
    "landing pages and forms": "zielseiten, formularstrecke, formular + kurzer|lang|felder|abbruch|einfacher, anfrageformulare, "
    "pages d atterrissage, page de campagne, formulaire + court|long|champs|simple, "
    "formulario + corto|largo|campos|sencillo, paginas de campana, paginas de aterrizaje",
    "the website and its CMS": "webseiten + selbst|pflegen|andern|neue|alte|modern, "
    "seiten + selbst|pflegen|andern|bearbeiten|veroffentlichen, internetseiten, redakteure, "
    "inhalte + pflegen|selbst|redaktion|veroffentlichen, webplattform, relaunch der, site vitrine, "
    "refonte + site, publier + seuls|sans|page|pages|contenu, redacteurs + seuls|page|pages, "
    "gestion de contenu, gestionnaire de contenu, mettre a jour le site, renovar la web, nueva web, "
    "rediseno, rediseno de la web, publicar + solos|paginas|contenido|contenidos, "
    "portal corporativo, gestion de contenidos, redactores",
    "page speed": "seite ladt, seiten laden, ladt zu langsam, ladt langsam, "
    "zu langsam + seite|seiten|site|shop|web, schneller laden, warten + seite|seiten|laden, "
    "temps de charge, chargement, se charge, charge trop lentement, site trop lent, pages lentes, "
    "lenteur du site, rapidite + site|page, tiempo de carga, tarda en cargar, carga lenta, "
    "web lenta, carga + rapida|segundos|lenta, paginas lentas, rendimiento web",
    "being found by search engines": "bei google, auf google, google + gefunden|finden|oben|sichtbar|sucht|suchen, auffindbarkeit, "
    "weiterleitungen, alte adressen, sur google, trouve sur, trouver sur google, "
    "remonter + google|resultats, visibilite + google|moteurs|recherche|web, referencement naturel, "
    "anciennes adresses, redirections, en google, aparecer en google, salir en google, "
    "posicionamiento web, buscadores, motores de busqueda, redirecciones, "
    "visibilidad + google|buscadores",
    "search on the site": "finden + produkt|produkte|shop|seite|artikel|suchen, nicht gefunden, keine treffer, "
    "null treffer, suchergebnisse, suchfeld, volltextsuche, trefferliste, ne trouvent pas, "
    "trouver + produit|produits|document|site|article|vite, barre de recherche, aucun resultat, "
    "recherche sur le site, no encuentran, "
    "encontrar + producto|productos|documento|web|articulo|tienda, buscador interno, "
    "buscador de productos, sin resultados, barra de busqueda",
    "online advertising": "online werbung, onlinewerbung, werbeanzeigen, anzeigen schalten, anzeigenschaltung, "
    "werbekampagne, mediabudget, mediaplan, streuverlust, regie publicitaire, campagne publicitaire, "
    "achat media, achat d espace, anuncios, campana publicitaria, compra de medios, pauta",
    "retargeting and ad audiences": "werbung + bestandskunden|schon|bereits|wieder|gekauft, "
    "anzeigen + bestandskunden|schon|bereits|gekauft|besucher, zielgruppenliste, "
    "kundenliste + anzeigen|werbung, publicite + deja|clients|visiteurs, audience publicitaire, "
    "reciblage publicitaire, anuncios + ya|clientes|visitantes|compraron, audiencias, "
    "publicos objetivo, reimpactar",
    "measuring ads and offline conversions": "werbung + umsatz|verkaufe|verkauf|messen|abschlusse|auftrage, "
    "klick + auftrag|verkauf|abschluss|kaufer, klicks + auftrage|verkaufe|umsatz|kaufer, "
    "umsatz + anzeigen|werbung|klick, serverseitig, serverseitiges tracking, "
    "messung + ohne|werbung|cookies, mesurer + publicite|ventes|conversions|annonces, "
    "clics + ventes|commandes|achats, tracking serveur, cote serveur, "
    "medir + anuncios|ventas|publicidad|conversiones, clics + ventas|pedidos|compras, "
    "servidor + conversiones|eventos|etiquetas, ventas + anuncios|publicidad|campanas",
    "tags and tracking on the site": "messkonzept, trackingkonzept, zahlpixel, datenschicht, plan de marquage, plan de taggage, "
    "couche de donnees, balisage, plan de etiquetado, capa de datos, "
    "etiquetas + web|medicion|seguimiento, etiquetado, gestor de etiquetas",
    "web analytics": "besucherverhalten, seitenaufrufe, wo + abspringen|aussteigen|abbrechen, nutzungsverhalten, "
    "besucherzahlen, mesure d audience, comportement des visiteurs, "
    "ou + abandonnent|decrochent|quittent, frequentation + site, analitica, "
    "comportamiento + visitantes|usuarios|web, donde + abandonan|salen, visitas + web|pagina|medir, "
    "audiencia web",
    "A/B testing": "zwei varianten, zwei versionen, zwei fassungen, welche variante, welche version, testen statt, "
    "ausprobieren + bevor|seite|variante, deux versions, deux variantes, quelle version, "
    "tester + avant|versions|page|titre, dos versiones, dos variantes, que version, "
    "probar + antes|versiones|pagina|titular, pruebas a b",
    "personalisation": "personalisiert, individuell, passende inhalte, jedem + passend|eigene|anders, "
    "alle + das gleiche, personnalisee, contenu adapte, a chacun, chaque visiteur, chaque client, "
    "meme page pour tous, personalizado, personalizar, contenido adaptado, cada visitante, "
    "cada cliente, a cada uno",
    "recommendations": "passt dazu, dazu passend, passendes zubehor, zubehor, das konnte ihnen, wer das kaufte, "
    "produits similaires, produits complementaires, aussi aime, ventes additionnelles, suggerer, "
    "productos relacionados, productos similares, tambien compraron, venta cruzada, sugerir",
    "social media": "soziale netzwerke, beitrage + kanale|posten|planen|facebook|instagram, "
    "kommentare + beantworten|facebook|instagram, posten, reseau social, "
    "publier + reseaux|facebook|instagram, commentaires + reseaux|repondre, "
    "publicar + redes|facebook|instagram, comentarios + redes|responder",
    "listening to what people say of us": "was man uber uns, uber uns gesagt, uber uns reden, uber uns sagt, stimmung im netz, "
    "erwahnungen, e reputation, ce que l on dit, on dit de nous, veille + marque|reputation|reseaux, "
    "bad buzz, mentions + marque, lo que dicen, que dicen de nosotros, se dice de nosotros, "
    "escucha social, menciones, reputacion, crisis + redes",
    "influencers and customer content": "kundenfotos, fotos von kunden, bilder von kunden, nutzerinhalte, markenbotschafter, "
    "photos de clients, photos des clients, contenu des clients, influenceurs, createurs, "
    "fotos de clientes, fotos de los clientes, contenido de usuarios, creadores",
    "webinars": "onlineseminar, web seminar, online vortrag, seminaire en ligne, conference en ligne, webinario, "
    "charla en linea, charlas online",
    "events and trade fairs": "messestand, am stand, messebesucher, messeleads, standbesucher, visitenkarte, "
    "einladung + gaste|kunden|veranstaltung, einladungen, gasteliste, gastemanagement, "
    "teilnehmermanagement, veranstaltungen, anmeldung + veranstaltung|messe|event, einlass, "
    "namensschild, namensschilder, kongress, hausmesse, tag der offenen tur, salon professionnel, "
    "sur le stand, visiteurs du salon, cartes de visite, inscription + evenement|salon|participants, "
    "invites, liste des invites, evenements, badge + salon|scan|lecture, accueil des participants, "
    "feria comercial, en el stand, visitantes de la feria, contactos + feria|ferias|stand, "
    "tarjetas de visita, inscripcion + evento|eventos|feria|asistentes, asistentes, invitados, "
    "lista de invitados, eventos, acreditacion, jornada de puertas abiertas",
    "video": "videos + seite|finden|zentral|produkt|abspielen, erklarfilm, erklarvideo, produktvideos, "
    "videothek, videos produit, films + site|produit|pages, videotheque, lecteur video, "
    "videos de producto, peliculas, reproductor de video, videoteca",
    "digital signage": "bildschirme, bildschirm + filiale|filialen|markt|schaufenster, digitale anzeigen, anzeigetafel, "
    "ecrans, ecran + magasin|agence|vitrine, affichage dynamique, pantallas, "
    "pantalla + tienda|oficina|escaparate|sucursal, carteleria digital, rotulos",
    "print and direct mail": "briefe + automatisch|personlich|kunden|gedruckt|druck|versand, postkarte, druckerei, "
    "drucksachen, werbebrief, serienbrief, briefkasten, katalogversand, prospekte, courrier papier, "
    "courriers + papier|automatique|imprimes|postal|clients, carte postale, imprimeur, "
    "boite aux lettres, correo postal, "
    "cartas + automatica|papel|clientes|impresas|personal|imprenta, tarjeta postal, buzoneo, "
    "folletos",
    "QR codes and short links": "kurzlink, kurz url, scannen + verpackung|plakat|code|etikett, code qr, lien court, "
    "liens raccourcis, scanner + emballage|affiche|code|etiquette, codigo qr, enlace corto, "
    "escanear + envase|cartel|codigo|etiqueta",
    "call tracking and phone": "anrufe + werbung|anzeige|kampagne|woher|messen|verpasst|annehmen, "
    "anruf + werbung|anzeige|kampagne|welche|woher, telefonnummern, rufnummer, rufnummern, "
    "ruckruf + minuten|kunden|bitten|anfordern, warteschleife, telefonanlage + kunden|werbung|crm, "
    "appels + publicite|campagne|annonce|origine|perdus|mesurer, numero + dynamique|tracking, "
    "rappel telephonique, etre rappele, standard telephonique + clients, "
    "llamadas + anuncio|publicidad|campana|origen|perdidas|medir, seguimiento de llamadas, "
    "numeros dinamicos, devolver la llamada, devolucion de llamada, "
    "que anuncio + llamada|llamadas|telefono",
    "leads reaching the CRM": "anfragen + crm|postfach|excel|abtippen|verloren|vertrieb|liegen|untergehen, kontaktanfragen, "
    "kontaktdaten + crm|abtippen|excel|vertrieb, interessentendaten, abtippen, "
    "von hand + crm|kontakte|anfragen|excel, "
    "demandes + crm|excel|perdues|boite|commerciaux|ressaisie, ressaisie, ressaisir, "
    "contacts + crm|excel|ressaisis|perdus, fiches contact, prospects + crm|excel|perdus, "
    "remontee des leads, solicitudes + crm|excel|pierden|buzon|comercial|comerciales, "
    "contactos + crm|excel|pierden|mano|copiar, pasar a mano, copiar a mano, "
    "a mano + contactos|leads|solicitudes|crm",
    "lead routing": "anfragen + verteilen|zustandig|richtige|schneller|handler|antwort|minuten|stunden|gebiet|postleitzahl, "
    "zustandigen, zustandigkeit, leads verteilen, verteilung + leads|anfragen, "
    "handler + anfrage|anfragen|lead|leads|probefahrt|weiterleiten, gebietszuordnung, "
    "demandes + repartir|bon|concessionnaire|rapide|heures|orienter|attribuer|secteur, "
    "repartition + leads|demandes|contacts, attribution + leads|prospects|commercial|secteur, "
    "bon commercial, bon conseiller, bon interlocuteur, "
    "solicitudes + repartir|asignar|rapido|horas|concesionario|adecuado|zona, "
    "asignacion + leads|contactos|comercial|zona, reparto + leads|solicitudes|contactos, "
    "comercial adecuado, responder + solicitudes + horas|minutos|dia",
    "lead scoring": "kaufbereit, kaufwahrscheinlichkeit, abschlusswahrscheinlichkeit, wen zuerst, zuerst anrufen, "
    "heisse leads, vielversprechend, bewertung + leads|interessenten|kontakte, "
    "priorisierung + leads|kontakte|anrufe, prets a acheter, qui appeler, appeler en premier, "
    "probabilite d achat, score d appetence, appetence, qualification + leads|prospects, "
    "prospects chauds, listos para comprar, a quien llamar, llamar primero, probabilidad de compra, "
    "propension, calificacion de leads, puntuacion de leads, contactos calientes",
    "account based marketing": "welche firmen, welche unternehmen, "
    "firmen + website|seite|besuchen|ansehen|interessieren|erkennen, "
    "unternehmen + website|seite|besuchen|ansehen|interessieren|erkennen, zielkunden, wunschkunden, "
    "zielunternehmen, quelles entreprises, quelles societes, "
    "entreprises + visitent|site|regardent|identifier|consultent, comptes cibles, comptes cles, "
    "grands comptes, que empresas, empresas + visitan|web|miran|identificar|interesadas, "
    "cuentas objetivo, cuentas clave, grandes cuentas",
    "enriching company and contact data": "firmendaten, unternehmensdaten, branche + mitarbeiterzahl|erganzen|fehlt|daten, "
    "kontaktdaten erganzen, daten anreichern, fehlende angaben, donnees entreprises, "
    "donnees d entreprise, secteur + effectif|completer|manquant, "
    "completer + fiches|contacts|donnees, datos de empresas, sector + tamano|completar|falta, "
    "completar + fichas|contactos|datos, enriquecer",
    "clean addresses and duplicates": "doppelt + post|brief|briefe|angeschrieben|kunden|adressen|daten|datensatze, doppelte, "
    "adressdaten, adresse + falsch|pruft|korrigieren|prufen|veraltet|umgezogen, "
    "adressen + falsch|pruft|korrigieren|prufen|veraltet|bereinigen|sauber, umgezogen, "
    "umzug + adresse|adressen|post, ruckläufer, datenbereinigung, "
    "dubletten + kunden|kontakte|abgleich, en double, "
    "adresses + fausses|verifier|corriger|nettoyer|erronees|obsoletes, verification d adresse, "
    "deux fois + courrier|lettre|client, dedoublonnage, nettoyage + base|donnees|fichier, npai, "
    "direcciones + incorrectas|verificar|corregir|limpiar|erroneas, "
    "dos veces + carta|cliente|correo, depuracion, limpieza + base|datos|contactos, "
    "verificacion de direcciones",
    "one view of the customer": "ganzheitliche sicht, ein bild vom kunden, gesamtbild, uberall + kunde|kennen|derselbe|gleiche, "
    "denselben kunden, rundumsicht, kundenakte, alle informationen + kunde|kunden, "
    "wissen uber den kunden, vision 360, vision unique, vue unifiee, "
    "connaitre + client|clients + partout|tous|mieux|magasin, referentiel client, "
    "fiche client unique, historique client, meme client + magasin|web|partout, "
    "vision unica del cliente, vista unica, vista 360, "
    "conocer + cliente|huesped|clientes + todos|canales|mejor|tienda, ficha unica, "
    "mismo cliente + tienda|web|canales, historial del cliente",
    "recognising people across devices": "wiedererkennen, gerateubergreifend, gerate + person|nutzer|kunde|erkennen, ohne cookies, "
    "anonyme besucher, reconnaitre + visiteur|client|appareil|appareils|visiteurs, sans cookies, "
    "visiteurs anonymes, identite + appareils|client|visiteur|resolution, "
    "reconocer + visitante|cliente|dispositivo|dispositivos, sin cookies, visitantes anonimos, "
    "identidad + dispositivos|cliente|resolucion",
    "segments and target groups": "zielgruppen + selbst|bilden|auswahlen|kampagne|selektieren, kundengruppen, kundensegmente, "
    "empfangerliste, ciblage + autonome|campagne|clients|seuls, segments de clients, "
    "segments + clients|cibler|campagne, listes + cibler|sql|extraire, groupes de clients, "
    "grupos de clientes, listas + sql|extraer|segmentar, seleccion de clientes, segmentar",
    "churn": "abwandern, abwanderungsgefahr, "
    "kunden + verlieren|verlassen|gehen|zuruck|halten|kundigen|bleiben, gekundigt, "
    "kundiger + zuruck|gewinnen, ruckgewinnung + kunden, zuruckgewinnen, zuruckholen, kundenbindung, "
    "verlangerung + vertrag, resiliation, resilier, "
    "clients + partent|perdus|quittent|garder|reconquerir|fideles, anciens clients, reconquete, "
    "reconquerir, eviter le depart, cancelan, "
    "clientes + marchan|perdidos|perder|retener|recuperar|abandonan|irse, antiguos clientes, "
    "exclientes, fuga de clientes, retencion, recuperar clientes",
    "customer lifetime value": "wertvolle kunden, wertvollste kunden, beste kunden, meilleurs clients, clients rentables, "
    "valeur vie client, mejores clientes, valor de vida",
    "marketing attribution": "welche werbung + wirkt|bringt, welcher kanal + bringt|wirkt, werbewirkung, "
    "wirkung + werbung|kampagne|kanal|kampagnen|kanale, "
    "was bringt + werbung|kampagne|radio|tv|kanal, werbeeuro, halfte + werbung|budget, "
    "budget + kanal|kanale|verteilen|verschieben, quel canal, quelle campagne, ce que rapporte, "
    "rapporte + publicite|campagne|canal|tv|radio, "
    "efficacite + publicite|publicitaire|campagne|media, contribution + canaux|canal, que canal, "
    "que campana, que aporta, aporta + publicidad|campana|canal, "
    "eficacia + publicidad|publicitaria|campana, contribucion + canales, "
    "retorno + publicidad|marketing|inversion",
    "marketing reporting": "kennzahlen, zahlen + blick|vorstand|montag|excel|einheitlich|streiten|glauben|morgen|aktuell, "
    "auf einen blick, berichte + excel|automatisch|monat|wochentlich|kampagnen, kampagnenzahlen, "
    "vorstandsbericht, ein bericht, "
    "chiffres + direction|lundi|excel|fiables|meme|automatique|comite|semaine, tableaux de bord, "
    "indicateurs, rapports + automatique|excel|mensuel|campagne, en un coup d oeil, "
    "suivi des performances, cifras + direccion|lunes|excel|fiables|mismas|comite|semana, "
    "indicadores, informes + automatico|excel|mensual|campana, de un vistazo, "
    "numeros + direccion|excel|lunes|campana, resultados + campanas|vistazo",
    "the data warehouse": "datenlager, datendrehscheibe, datenpipeline, datenstrecke, rohdaten, lac de donnees, "
    "socle de donnees, plateforme de donnees, flux de donnees, lago de datos, plataforma de datos, "
    "flujo de datos, canalizacion de datos",
    "data protection and erasure": "vergessen werden, geloscht werden, daten loschen, kundendaten loschen, loschfristen, "
    "loschanfrage, loschantrag, aufbewahrungsfrist, auskunftsanfragen, betroffenenanfragen, "
    "betroffenenrechte, was wissen wir uber, droit a l effacement, "
    "supprimer + donnees|compte|clients|personnelles, suppression des donnees, "
    "durees de conservation, demandes d acces, purge + donnees|contacts, derecho al olvido, "
    "derecho de supresion, borrar + datos|cliente|cuenta, eliminar + datos personales, "
    "supresion de datos, plazos de conservacion, conservacion de datos, derechos arco, "
    "solicitudes de acceso",
    "customer login": "passworter, passwort vergessen, kennwort, kennworter, einmal anmelden, ein konto, "
    "anmelden + einmal|kunden|passwort|konto, mots de passe, un seul compte, compte unique, "
    "se connecter + une|seule|clients, authentification, contrasena, una sola cuenta, cuenta unica, "
    "iniciar sesion, autenticacion, identificacion + clientes, acceso unico",
    "customer portal and self-service": "selbst + andern|adresse|vertrag|daten|rechnung|kundenportal|erledigen|bankverbindung, "
    "ohne anruf, ohne anzurufen, statt anzurufen, statt anruf, selbstbedienung, kundenbereich, "
    "mein konto, online einsehen, zahlerstand, umzug melden, espace personnel, sans appeler, "
    "sans telephoner, eux memes + changer|modifier|adresse|contrat|facture, libre service, "
    "en autonomie, mon compte, releve de compteur, demenagement + en ligne, area privada, "
    "area personal, sin llamar, ellos mismos + cambiar|modificar|direccion|contrato|factura, "
    "autoservicio, mi cuenta, oficina virtual, lectura del contador, mudanza + online",
    "help centre and support": "hilfeseite, hilfebereich, hilfe + selbst|finden|online, haufige fragen, wissensdatenbank, "
    "kundenanfragen, hotline + entlasten|weniger|anrufe, kundenbetreuung, anleitungen, "
    "bedienungsanleitung, questions frequentes, base de connaissances, aide en ligne, page d aide, "
    "sav, relation client, mode d emploi, preguntas frecuentes, base de conocimiento, "
    "ayuda en linea, pagina de ayuda, atencion al cliente, servicio al cliente",
    "surveys and satisfaction": "zufrieden, kundenbefragung, wie war, ruckmeldung, nach dem besuch + fragen, "
    "fragen + nach|kunden + zufrieden|besuch|kauf|termin|schaden, kundenstimme, weiterempfehlung, "
    "enquete de satisfaction, satisfaits, comment ca s est passe, retour d experience, "
    "demander + avis|clients|apres, avis apres, recommanderaient, satisfechos, como le fue, "
    "como fue, como ha ido, que tal, preguntar + cliente|clientes|paciente|huesped|despues|como, "
    "preguntas cortas, dos preguntas, cuestionario, valoracion + despues|servicio|visita, "
    "opinion de los clientes, experiencia del cliente",
    "reviews and ratings": "kundenmeinungen, kundenstimmen, sternebewertung, sterne + google|produkt|seite, "
    "meinungen + kunden|kaufer, rezensionen, avis google, "
    "avis + produit|etoiles|collecter|repondre|afficher, notes + produit|etoiles, temoignages, "
    "opiniones + clientes|producto|compradores|google, valoraciones, estrellas + google|producto, "
    "testimonios",
    "referrals": "freundschaftswerbung, weiterempfehlen, weitersagen, empfehlungscode, "
    "freunde + einladen|werben|empfehlen|pramie, parrain, filleul, inviter + amis, "
    "recommander + amis|proches, bouche a oreille, programa de referidos, referidos, "
    "invita a un amigo, traer un amigo, invitar + amigos, recomendar + amigos, apadrina, "
    "boca a boca",
    "loyalty": "punkte + sammeln|einlosen|kasse|karte|kunden, treuekarte, kundenclub, stammkunden, "
    "stempelkarte, bonuspunkte, bonusprogramm, pramien, vorteile + stammkunden|treue|mitglieder, "
    "vorteilsprogramm, treue kunden, points de fidelite, carte de fidelite, clients fideles, "
    "cumuler + points, recompenser + clients|fidelite, cagnotte, "
    "puntos + canjear|acumular|caja|tarjeta|clientes, fidelizacion, tarjeta de fidelizacion, "
    "club de clientes, clientes fieles, clientes habituales, premiar + clientes|fieles, canje, "
    "canjear",
    "vouchers and promotions": "rabattaktion, aktionscode, aktionen + kasse|online|filiale, angebote + app|handy|woche, "
    "cheque cadeau, cheques cadeaux, promotions + caisse|magasin|ligne, codigo promocional, "
    "tarjeta regalo, promociones + caja|tienda|online, ofertas + app|movil|semana",
    "payment": "bezahlen, zahlungsabwicklung, zahlungsdienstleister, kauf auf rechnung, lastschrift, "
    "kartenzahlung, zahlen + handy|karte|raten|ohne|online, payer + fois|carte|telephone|ligne, "
    "moyens de paiement, paiement en plusieurs fois, prelevement, prestataire de paiement, "
    "carte bancaire, pagar + plazos|movil|tarjeta|online, medios de pago, formas de pago, "
    "pago a plazos, pasarela de pago, tarjeta de credito, domiciliacion",
    "the checkout": "bestellvorgang, bestellabschluss, kassenbereich, letzter schritt, gastbestellung, "
    "ohne konto + bestellen|kaufen, bestellstrecke, tunnel d achat, sans compte + commander|acheter, "
    "derniere etape, finaliser + commande|achat, finalizar + compra|pedido, ultimo paso, "
    "compra como invitado, sin cuenta + comprar|pedir, tramitar el pedido",
    "the online shop": "shopsystem, boutique + web|internet|ligne, e boutique, site marchand, tienda en linea, "
    "tienda virtual, comercio electronico",
    "marketplaces": "verkaufen auf, uber amazon, vendre sur, mercado en linea, "
    "vender en + amazon|zalando|marketplace",
    "product feeds": "preissuchmaschine, vergleichsportale, flux catalogue, comparateur, comparateurs de prix, "
    "catalogo de productos + feed|google|envio, comparador, comparadores de precios",
    "product information": "produktdaten + einheitlich|pflegen|fehlen|zentral|qualitat|alle, produktinformationen, "
    "produktbeschreibung, artikelstamm, artikeldaten, datenblatt, datenblatter, technische daten, "
    "fiches techniques, descriptions produit, descriptifs, caracteristiques, referentiel produit, "
    "fichas tecnicas, descripciones de producto, informacion de producto, atributos",
    "prices": "preise + richtig|aktuell|uberall|falsch|gleich|andern|wettbewerb|schild|regal, preisanpassung, "
    "preispflege, preisschild, preisschilder, wettbewerbspreise, tarife + aktuell|richtig|seite, "
    "etiquettes de prix, prix + juste|partout|meme|changer|concurrents|jour|rayon, tarification, "
    "grille tarifaire, precios + correctos|mismos|cambiar|competencia|actualizados|estante, "
    "etiquetas de precio, tarifas + actualizadas|web",
    "stock and availability": "verfugbar, ausverkauft, wieder da, wieder lieferbar, wieder verfugbar, auf lager, vorratig, "
    "filialbestand, bestandsanzeige, disponible + magasin|savoir|voir|nouveau|stock, rupture, "
    "rupture de stock, de retour en stock, etat des stocks, disponible + tienda|saber|ver|nuevo, "
    "agotado, en existencias, de nuevo disponible, vuelve a estar, inventario",
    "click and collect": "abholen + filiale|markt|laden|online|bestellen|geschaft, online bestellen und, "
    "in der filiale abholen, reservieren + filiale|markt|laden, abholfach, abholfacher, "
    "retirer + magasin|boutique|agence, retrait, commander + retirer, reserver + magasin, "
    "point de retrait, recoger + tienda|sucursal|compra|pedido, recogida, reservar + tienda, "
    "punto de recogida, taquilla",
    "returns": "zuruckschicken, rucksendung, ruckgabe, umtausch, erstattung, geld zuruck, renvoyer, "
    "retours + produit|colis|facile|etiquette|commande, remboursement, echange + taille|article, "
    "rembourser, etiquette retour, reembolso, cambio + talla|articulo, etiqueta de devolucion",
    "when it will arrive": "wann kommt, wann + kommt|techniker|monteur|lieferung|paket|geliefert|fahrer, lieferzeitpunkt, "
    "lieferfenster, lieferzeitfenster, wunschtermin, ankunftszeit, quand arrive, "
    "quand + livre|arrive|technicien|colis|livreur, creneau de livraison, creneaux de livraison, "
    "creneau + livraison|technicien, date de livraison, heure d arrivee, cuando llega, "
    "cuando + llega|tecnico|entrega|paquete|repartidor, franja de entrega, franja horaria, "
    "hora de llegada",
    "finding a store or dealer": "nachste werkstatt, nachste filiale, nachster handler, nachsten handler, "
    "nachste + werkstatt|filiale|handler|apotheke|praxis|station|geschaft|markt|tankstelle|niederlassung, "
    "in der nahe, in ihrer nahe, in meiner nahe, umkreis, umkreissuche, auf der karte, standort, "
    "standortdaten, standortsuche, handlerfinder, partnerstandort, partnersuche, wer offen hat, "
    "wer hat offen, postleitzahl + sehen|finden|handler|suchen|eingeben|filiale, handlerstamm, "
    "werkstattsuche, magasin le plus proche, plus proche, pres de chez, pres de chez vous, "
    "autour de moi, a proximite, sur la carte, localisateur de magasins, "
    "trouver + magasin|agence|garage|pharmacie|concessionnaire|distributeur, horaires d ouverture, "
    "horaires, points de vente + carte|trouver|proche, point de vente le plus, "
    "code postal + trouver|magasin|agence, annuaire + distributeurs|installateurs|praticiens, "
    "tienda mas cercana, mas cercano, cerca de mi, cerca de ti, cercanas, en el mapa, localizador, "
    "buscador de tiendas, encontrar + tienda|taller|oficina|farmacia|concesionario|distribuidor, "
    "horario de apertura, codigo postal + encontrar|tienda|oficina, "
    "puntos de venta + mapa|encontrar",
    "appointment booking": "termin + online|buchen|vereinbaren|wunsch|selbst|beratung|probefahrt|arzt, "
    "termine + online|buchen|vereinbaren|selbst|frei, online termin, beratungstermin, "
    "terminkalender, freie termine, prendre rendez vous, "
    "rendez vous + ligne|prendre|conseiller|essai, rendezvous, "
    "essai + vehicule|voiture|reserver|demande, creneaux disponibles, agenda partage, pedir cita, "
    "cita previa, reservar cita, cita + online|pedir|reservar|previa|medico|taller|asesor, "
    "citas + online|reservar|pedir, prueba de conduccion, agenda online",
    "reminders before a date": "erinnern + termin|ablauf|frist|rechtzeitig|bevor|vorsorge|inspektion|impfung|reifen|verlangerung, "
    "erinnerung + termin|ablauf|inspektion|impfung|frist|service|wartung|vorsorge, lauft ab, "
    "lauft aus, bevor + ablauft|auslauft|endet|tuv|winter, falligkeit, fallig, "
    "wartung + fallig|erinnern|erinnerung|termin, inspektion, terminerinnerung, "
    "rappeler + rendez|echeance|avant|controle|revision|vaccin, "
    "rappel + rendez|echeance|controle|revision|vaccin|entretien, "
    "avant + echeance|expiration|expire|controle, echeance, arrive a echeance, "
    "entretien + rappel|voiture|prevu, recordar + cita|antes|vencimiento|revision|itv|vacuna, "
    "recordatorio, antes de que + caduque|venza|acabe|expire, vence, caduca, vencimiento, "
    "revision + coche|recordar|anual",
    "booking rooms, seats and tickets": "zimmer + buchen|direkt|frei|portale|preise|gaste, direktbuchung, direkt buchen, "
    "buchungsportale, eintrittskarte, tickets + online|handy|kasse|kaufen, sitzplatz, "
    "platzreservierung, tischreservierung, tisch reservieren, buchungsmaschine, buchungsstrecke, "
    "chambre, reservation directe, reserver + chambre|table|place|billet|sejour, billetterie, "
    "billets, places + theatre|concert|stade|choisir, moteur de reservation, sejour, habitacion, "
    "reservar + habitacion|mesa|entrada|plaza|estancia, entradas + online|movil|taquilla|comprar, "
    "venta de entradas, butaca, motor de reservas, estancia",
    "product configurator": "zusammenstellen, selbst gestalten, selbst zusammenstellen, produktfinder, produktberatung, "
    "richtige produkt, passende produkt, das passende + produkt|modell|finden, virtuell anprobieren, "
    "im eigenen zimmer, configurer, composer + produit|voiture|cuisine, personnaliser son, "
    "trouver le bon produit, bon produit, bon modele, essayage virtuel, "
    "chez soi + voir|essayer|realite, realite augmentee, aide au choix, configurar, "
    "disenar + propio|propia, montar + propio|propia, encontrar el producto adecuado, "
    "producto adecuado, modelo adecuado, probador virtual, realidad aumentada, ayuda a elegir",
    "quotes and offers": "angebote + schneller|tagelang|erstellen|online|pdf|warten, preis berechnen, "
    "berechnen + preis|beitrag|tarif|ersparnis|rate, beitragsrechner, preisrechner, angebotsanfrage, "
    "kostenvoranschlag, devis en ligne, demande de devis, "
    "calculer + prix|prime|tarif|economie|mensualite, calculateur, presupuesto online, "
    "pedir presupuesto, calcular + precio|prima|tarifa|ahorro|cuota, calculadora, "
    "oferta + rapido|pdf|dias",
    "sales material": "prasentation + vertrieb|aktuell|kunden|alte, prasentationen + vertrieb|aktuell|kunden|alte, "
    "verkaufsargumente, support commercial, supports commerciaux, argumentaire, "
    "presentation + commerciaux|commercial, material comercial, argumentario, "
    "presentaciones + comerciales|ventas",
    "partner and dealer portal": "handlerbereich, handler + portal|werbung|bestellen|material|unterlagen|selbst|sehen, "
    "fachhandel, fachhandler, extranet handler, franchisenehmer, maklerportal, "
    "makler + portal|online|unterlagen, revendeurs + portail|commander|supports|publicite|voir, "
    "concessionnaires + portail|commander|supports|publicite|voir, courtiers, "
    "extranet concessionnaires, portal de distribuidores, portal del distribuidor, "
    "distribuidores + portal|pedir|material|publicidad|ver, "
    "concesionarios + portal|pedir|material|publicidad|ver, franquiciados, corredores, mediadores",
    "assets and brand material": "bilder + finden|suchen|rechte|ort|zentral|alte|erlaubt|ablage|fotos, "
    "fotos + finden|suchen|rechte|ort|zentral|alte|erlaubt|ablage|fotosuche, fotosuche, bildersuche, "
    "bildarchiv, bildrechte, nutzungsrechte, lizenzen + bilder|fotos|ablauf, "
    "ablaufdatum + rechte|bilder, netzlaufwerk, medienverwaltung, markenportal, markenrichtlinien, "
    "photos + trouver|chercher|droits|endroit|ou|seul|anciennes|partout, "
    "images + trouver|chercher|droits|endroit|ou|seul|anciennes|partout, droits d usage, "
    "droits image, droits a l image, gestion des medias, charte graphique, lecteurs reseau, "
    "fotos + encontrar|buscar|derechos|sitio|lugar|viejas|permitido, "
    "imagenes + encontrar|buscar|derechos|sitio|lugar|viejas|permitido, fototeca, banco de fotos, "
    "derechos de uso, derechos de imagen, gestion de activos, activos digitales, manual de marca, "
    "unidades de red",
    "content production": "texte + schneller|automatisch|maschine|hunderte|ki|schreiben, "
    "texten + ki|automatisch|schneller, bilder + automatisch|ki|erzeugen|varianten, "
    "banner + automatisch|varianten|formate, textes + vite|automatique|ia|generer|centaines, "
    "rediger + ia|automatique|fiches|vite, generer + images|visuels|textes, declinaisons, "
    "textos + rapido|automatico|ia|generar|cientos, redactar + ia|automatico|fichas|rapido, "
    "generar + imagenes|textos, formatos + automatico|banners",
    "approval and marketing workflow": "freigeben, abstimmung + kampagne|agentur|rechtsabteilung, korrekturschleife, "
    "rechtsabteilung + texte|prufen|freigabe|warten, marketingkalender, wer macht was, "
    "circuit de validation, relecture, juridique + valide|textes|attendre|supports, "
    "planning editorial, calendrier + campagnes|marketing, aprobar, circuito de aprobacion, "
    "revision + legal|juridico|textos|materiales, calendario editorial, "
    "calendario + campanas|marketing",
    "translation": "ubersetzt, in ihrer sprache, in landessprache, landessprache, fremdsprachen, mehrsprachigkeit, "
    "auf polnisch, auf englisch, auf franzosisch, traduire, traduit, dans leur langue, langues, "
    "en allemand, en flamand, en neerlandais, en anglais, en espagnol, en italien, "
    "tout est en francais, tout en francais, "
    "version + anglaise|allemande|flamande|francaise|espagnole, plurilingue, traducir, traducido, "
    "en su idioma, en aleman, en frances, en ingles, en catalan, en portugues, todo en espanol, "
    "version + inglesa|alemana|francesa|catalana, traductores",
    "countries and currencies": "auslandische kunden, ins ausland, landershop, wahrung, markteintritt, neue lander, "
    "a l etranger, clients etrangers, nouveaux pays, en el extranjero, clientes extranjeros, "
    "monedas, nuevos paises",
    "articles and magazines": "artikel + leser|lesen|magazin|redaktion, beitrage + leser|lesen|magazin, leserinnen, "
    "leserschaft, articles + lecteurs|lire|magazine|redaction, lecteurs, "
    "articulos + lectores|leer|revista|redaccion, lectores",
    "subscriptions and billing": "abomodell, abonnenten, abonnement + probe|kundigen|pausieren|leser, probeabo, probemonat, "
    "bezahlschranke, probelesen, gratisartikel, kostenlose artikel, mitgliedsbeitrag, "
    "abonnes + payant|essai|lecteurs|offre, essai gratuit, mur payant, articles gratuits, "
    "cotisation, lecteurs + payer|abonner|gratuit|offre, suscriptores, prueba gratuita, "
    "muro de pago, articulos gratis, lectores + pagar|suscribir|gratis|oferta, pausar + suscripcion",
    "checks of age and eligibility": "arzte + bereich|nur|anmeldung|geschlossen|inhalte|login, facharzte, "
    "apotheker + bereich|nur|login, nur fur + arzte|fachpersonal|mitglieder|studenten|erwachsene, "
    "studentenrabatt, studierende + rabatt|nachweis, volljahrig, volljahrigkeit, altersprufung, "
    "jugendschutz, medecins + espace|reserve|acces|seulement|contenu, reserve aux, "
    "pharmaciens + espace|reserve, tarif etudiant, majorite, controle d age, justificatif, "
    "medicos + area|solo|acceso|contenido|reservado, "
    "solo para + medicos|profesionales|socios|estudiantes|adultos, farmaceuticos + area|solo, "
    "descuento estudiantes, mayores de edad, justificante, carnet joven",
    "digital onboarding of customers": "kunde werden, kontoeroffnung, konto eroffnen, online abschliessen, onlineabschluss, "
    "vertragsabschluss, antrag online, onlineantrag, papierlos, ohne papier, erste schritte, "
    "neukunden + einrichten|starten|begleiten, identifizierung, devenir client, ouvrir un compte, "
    "ouverture de compte, souscrire en ligne, souscription, sans papier, zero papier, premiers pas, "
    "dossier en ligne, hacerse cliente, abrir una cuenta, apertura de cuenta, contratar online, "
    "contratar + online|movil|minutos, alta de clientes, sin papel, primeros pasos, firma digital",
    "press work": "pressebereich, pressefotos, pressebilder, pressekontakte, redaktionen, espace presse, "
    "dossier de presse, communiques, relations presse, periodistas, area de prensa, notas de prensa, "
    "gabinete de prensa",
    "recruiting pages": "bewerberinnen, bewerbungsformular, stellenangebot, offene stellen, stellenmarkt, azubi, azubis, "
    "ausbildungsplatz, fachkrafte, arbeitgeber, arbeitgebermarke, karriereportal, postuler, "
    "candidature, recruter, apprentis, alternants, marque employeur, postes ouverts, page carriere, "
    "candidatos, ofertas de empleo, trabaja con nosotros, reclutamiento, seleccion de personal, "
    "aprendices, marca empleadora, vacantes",
    "connected products": "gerateregistrierung, gerat registrieren, produkt registrieren, produktregistrierung, "
    "vernetzte gerate, ersatzteile, zubehor + ersatzteile, seriennummer, "
    "enregistrer + produit|appareil, enregistrement produit, objets connectes, appareils connectes, "
    "pieces detachees, numero de serie, registrar + producto|aparato, registro de producto, "
    "dispositivos conectados, repuestos, piezas de recambio",
    "points of sale": "an der kasse, kassensysteme, kassenzettel, bon + digital|app|mail, bons + digital|app|mail, "
    "en caisse, a la caisse, logiciel de caisse, ticket + caisse|dematerialise|mail|numerique, "
    "tickets + caisse|dematerialise, en caja, en la caja, cajas + tienda|sistema|puntos, "
    "tickets + caja|digital|compra, terminal punto de venta",
    "fraud and bots": "gefalschte, falsche anmeldungen, falsche leads, betrugsversuche, klickbetrug, "
    "fausses inscriptions, faux leads, faux comptes, faux clics, fraude au clic, cuentas falsas, "
    "leads falsos, registros falsos, clics falsos, bots + formulario|registros|clics|web",
    "uptime of the site": "absturz, uberlastet, lastspitze, ansturm, nicht erreichbar, wartezimmer, lasttest, pannes, "
    "surcharge, pic de trafic, affluence, indisponible, tests de charge, sobrecarga, "
    "pico de trafico, avalancha, cola virtual, pruebas de carga",
    "training for customers": "schulung + kunden|handler|produkt|online, schulungen + kunden|handler|produkt|online, "
    "kurse + kunden|online|buchen|zertifikat, lernplattform, zertifikat + kurs|schulung, "
    "cours en ligne, plateforme de formation, "
    "apprendre + produit|outil|clients, cursos + clientes|online|distribuidores|certificado, "
    "plataforma de formacion, aprender + producto|herramienta|clientes, "
    "",
    "accessibility": "sehbehinderte, sehbehinderung, gehorlose, behinderung, behinderte, vorlesen, vorlesbar, "
    "grossere schrift, einfache sprache, malvoyants, aveugles, sourds, lecteur d ecran, "
    "facile a lire, ciegos, discapacidad, discapacitados, personas mayores, lector de pantalla, "
    "lectura facil, baja vision, sordos",
    "the customer app": "kundenapp, app fur kunden, eigene app, appli, appli client, notre appli, app de clientes, "
    "nuestra app, aplicacion para clientes",
    "weather and location triggers": "bei regen, bei hitze, wetterdaten, wetterabhangig, standortbezogen, in der nahe der filiale, "
    "besucherzahlung, laufkundschaft, passanten, quand il pleut, selon la meteo, donnees meteo, "
    "comptage + visiteurs|passage|magasin, cuando llueve, segun el tiempo, datos meteorologicos, "
    "conteo + visitantes|personas|tienda, transeuntes, geolocalizacion",
    "guest Wi-Fi": "kundenwlan, wlan + gaste|kunden|filiale|anmeldung, wifi clients, wifi invites, "
    "wifi + clients|invites|gratuit|huespedes|clientes|gratis",
    "donations": "spenden + online|einfacher|monatlich|danken|formular, spenderinnen, dauerspende, "
    "spendenquittung, dons, donateur, faire un don, recu fiscal, collecte de fonds, donativo, "
    "donante, recaudacion, socios + ong|cuota|donar",
    "size and fit": "richtige grosse, falsche grosse, welche grosse, passform, grossen + passt|falsch|bestellen, "
    "bonne taille, mauvaise taille, quelle taille, tailles + bonne|choisir|commander, "
    "talla correcta, que talla, tallas + elegir|correcta|pedir, talla equivocada",
    "used goods and trade-in": "altgerat, altgerate, gebrauchtwagen, inzahlungnahme, zweites leben, rucknahme, seconde main, "
    "d occasion, vehicules d occasion, deuxieme vie, ancien appareil, usados, de segunda mano, "
    "coches usados, segunda vida, entregar el viejo",
    "invoices and letters to customers": "rechnungen + verstehen|verstandlich|papier|online|digital|kunden, verstandliche briefe, "
    "kundenbriefe, kundenschreiben, kundenkorrespondenz, "
    "factures + comprendre|papier|numerique|lisible|clients, courriers clients, lettres clients, "
    "facturas + entender|papel|digital|clientes, cartas a clientes, comunicaciones a clientes",
    "claims and complaints": "schaden melden, schadenfall, schaden + melden|online|fotos|app|kunden, beschwerde, reklamation, "
    "reklamationen, declarer un sinistre, gestion des sinistres, reclamation, plainte, "
    "declarar un siniestro, siniestro + declarar|online|fotos|estado, queja",
    "how often people are contacted": "zu viele mails, zu viele nachrichten, zu viel post, "
    "zu oft + schreiben|mails|angeschrieben|werbung, alle abteilungen schreiben, trop de mails, "
    "trop de messages, trop d emails, trop souvent + ecrire|mail|sollicites, sursollicitation, "
    "pression commerciale, demasiados correos, demasiados mensajes, demasiado a menudo, "
    "saturar + clientes, presion comercial",
    "video calls with customers": "videoberatung, videosprechstunde, videoanruf, video beratung, per video, visioconference, "
    "en visio, conseil video, teleconsultation, rendez vous video, videollamada, por video, "
    "videoconsulta, asesoramiento por video",
    "personal finance and consumption advice": "strom sparen, energie sparen, verbrauch + anzeigen|sehen|vergleichen|senken, stromverbrauch, "
    "energieverbrauch, spartipps, consommation + suivre|voir|comparer|reduire, economies d energie, "
    "economiser + energie|electricite|eau, consumo + ver|seguir|comparar|reducir, "
    "ahorrar + energia|luz|agua, ahorro energetico",
    "sustainability": "woher + kommt|kommen|stammt, nachhaltig, klimabilanz, co2 fussabdruck, fussabdruck, "
    "ruckverfolgbarkeit, d ou vient, bilan carbone, tracabilite, "
    "origine + produit|produits|viande|poisson, de donde viene, sostenible, "
    "origen + producto|productos|carne|pescado",
    "files shared with agencies": "grosse dateien, dateien + agentur|agenturen|senden|druckerei, gros fichiers, fichiers lourds, "
    "fichiers + agence|agences|envoyer|imprimeur, archivos grandes, archivos pesados, "
    "archivos + agencia|agencias|enviar|imprenta",
    "marketing budget": "werbebudget, marketingbudget, budgetplanung, budgets + rest|ubrig|excel|land|ubersicht, "
    "ausgaben + marketing|kampagne|ubersicht, budget marketing, suivi budgetaire, "
    "depenses + marketing|campagne|suivi, presupuesto de marketing, control presupuestario, "
    "gasto + marketing|campana|control, gastos + marketing|campana|control",
    "product samples": "muster + bestellen|kostenlos|stoff|versand, probe + bestellen|kostenlos, "
    "echantillons + commander|gratuit|tissu, muestras + pedir|gratis|tela",
    "pre-orders": "warteliste, vorverkauf, precommander, liste d attente, avant premiere, reservar antes, "
    "lista de espera, preventa, reserva previa",
    "wish lists and price alerts": "merkzettel, wunschzettel, preisalarm, liste de souhaits, alerte prix, "
    "alerte + prix|logement|bien|annonce, favoris, lista de favoritos, alerta de precio, "
    "aviso + baja|precio|piso",
    "comparing products": "produkte vergleichen, modelle vergleichen, tarife vergleichen, "
    "vergleichen + tarife|modelle|produkte, comparer + produits|modeles|offres|forfaits, "
    "comparar + productos|modelos|tarifas|planes, comparativa",
    "research with customers": "kundenforum, kundenbeirat, nutzertest, testpersonen, markenbekanntheit, markenstudie, "
    "ideen von kunden, panel + clients|consommateurs, tests utilisateurs, "
    "etude + clients|marque|consommateurs, panel + clientes|consumidores, pruebas con usuarios, "
    "notoriedad, estudio + clientes|marca|consumidores",
    "sponsoring": "sponsorenlogo, vereine + sponsoring|logo, parrainage + club|equipe|sport, mecenat, mecenazgo, "
    "patrocinador",
    "electronic procurement": "beschaffungssystem, einkaufssystem, einkaufsplattform, katalogbestellung, plateforme d achat, "
    "plateforme achats, commande electronique, plataforma de compras, sistema de compras, "
    "pedido electronico",
    "visits of the field force": "besuche + planen|vorbereiten|aussendienst|bericht, aussendienstler, tourenplanung, "
    "visites + preparer|planifier|commerciaux|compte, compte rendu de visite, "
    "comptes rendus de visite, visitas + planificar|preparar|comerciales|informe, rutas comerciales, "
    "informe de visita",
}
