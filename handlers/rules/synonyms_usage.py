"""What marketing, IT and vendors call each capability, in English, German, French and Spanish.

A line is a capability; `a + b` means both words anywhere in a text, `a|b` either of them.
"""

from collections.abc import Mapping

USAGE: Mapping[str, str] = {
    "cookie and tracking consent": "klaro, complianz, termly, consent log, gdpr banner, "
    "banner + accept|refuse|reject|decline|law, measure + without cookies, ablehnen button, "
    "datenschutzbanner, reject all, accept all",
    "e-mail and marketing permission": "opt in rate newsletter, subscription form, sign up box, "
    "newsletter box, were we allowed, adressgewinnung, newsletteranmeldung, preuve du consentement, "
    "base legale + email, accord + envoyer|ecrire, prueba de consentimiento, captar suscriptores, "
    "suscripcion al boletin, may we call",
    "preference centre": "topics of interest, choose + channel|frequency|topics|subjects|rhythm, less mail, "
    "opt down, kanalwahl, benachrichtigungseinstellungen, wunschkanal, gestion des abonnements newsletter, "
    "choix + canal|frequence|themes, moins de mails",
    "unsubscribing and suppression": "do not sell, exclusion list, sterbefalle, nachsendung, werbestopp, "
    "sperrvermerk, lista negra, cancelar suscripcion, bereaved, passed away, people who died, "
    "dead + letters|mail|customers",
    "e-mail deliverability": "250ok, glockapps, mxtoolbox, ip warming, complaint rate, blacklisted, "
    "blocklisted, greylisting, throttled by gmail, microsoft block, return rate mails, spamverdacht, "
    "posteingang + landen|ankommen, absender + gefalscht, usurpation + mail|domaine, "
    "suplantacion + correo|dominio",
    "e-mail marketing": "optimizely campaign, eloqua mails, convertkit, beehiiv, substack, send time, "
    "subject line, open rate, click to open, serienmail, envio de correos",
    "marketing automation": "braze, adobe campaign, ortto, klaviyo flows, plezi, webmecanik, mautic, "
    "welcome journey, onboarding series, lifecycle marketing, re activation, life event, new parents, "
    "schlafer, scenario relationnel, mail de bienvenue, parcours de bienvenue, flujo de bienvenida, "
    "souhaiter + anniversaire, forgot us + customers|guests, next best offer, cross sell, cross selling, "
    "upsell, upselling, querverkauf, vente croisee, venta cruzada, offer + existing customers, "
    "sell more + existing customers",
    "transactional messages": "order mails, dispatch mail, booking confirmation, smtp relay, "
    "notification service, sendgrid, mandrill, mailgun, novu, track my order, versandbestatigung, "
    "suivi colis, mails transactionnels, ou est + colis|commande, seguimiento de envio, "
    "correos transaccionales",
    "abandoned carts": "checkout recovery, started + never finished, "
    "drop out + booking|order|checkout|quote, abgebrochener kauf, buchungsabbruch, reserva sin terminar",
    "text messages": "clicksend",
    "push messages in the app": "notifier + appli|mobile",
    "chat and chatbots": "landbot, webchat, virtual agent, ai agent, chatfenster, sprachassistent, "
    "agente virtual, instagram messages, direct messages + answer",
    "landing pages and forms": "elementor, hubspot forms, marketo forms, promo page, promotion page, "
    "promotion pages, drag and drop + page|pages|editor, visual composer, self service publishing, "
    "own pages, pages ourselves, pages + without + developers|developer|it|agency|ticket, multi step form, "
    "form abandonment, prefilled form, prefill, seitenbaukasten, baukasten + seiten|seite, "
    "constructeur de pages, constructor de paginas",
    "the website and its CMS": "prismic, adobe experience manager, sites core, magnolia, contao, "
    "page templates, content types, wait + text|page|website + change|changed, "
    "texte andern + website|seite|agentur, editores + paginas, local pages, page for each, pages for each, "
    "own page + branch|studio|store|dealer|location|school|hotel, location pages, standortseiten, "
    "page par magasin, pagina por tienda, templates per location, templates per country, "
    "editors + pages|publish|templates",
    "page speed": "takes seconds + page|site|load, seite + langsam|ladt, bildkomprimierung, site lent, "
    "lenteur + site, tarda + web|pagina|cargar",
    "being found by search engines": "meta description, meta titles, serp, moz, yoast, nobody finds us, "
    "ai search, perplexity, chatgpt + mention|mentions|find|recommend|visible, auffindbar, "
    "moteur de recherche, moteurs de recherche",
    "search on the site": "type ahead, search engine + shop|site|intranet, suchleiste, "
    "resultats de recherche, resultados de busqueda",
    "online advertising": "display video, rtb, adserver, sem, ppc, cpc, ad budget, ad groups, keyword bids, "
    "creatives, brand safety, ad fraud, werbebudget, mediaeinkauf, annonces google, encheres, pujas, "
    "campanas de pago",
    "retargeting and ad audiences": "data onboarding, data clean room, clean room, exclude buyers, "
    "ads + already own, rtb house, adroll, bestandskunden ausschliessen, zielgruppenexport, "
    "wiederansprache, audiences similaires, audience personnalisee, deja client + pub, publicos similares",
    "measuring ads and offline conversions": "meta|facebook, ad platforms + sales, sdk postback, "
    "app installs, install + ad|ads|campaign, installs + ad|ads|campaign|campaigns|source, ios 14, "
    "app tracking, signal loss, offline umsatze, offline verkaufe + anzeigen|google|meta, "
    "ventes en magasin + pub, instalaciones + campana|anuncio, installationen + anzeige|kampagne, "
    "google + leads + customers, branch io",
    "tags and tracking on the site": "tracking pixel, scripts on the site, messplan, balises, "
    "plan de medicion",
    "web analytics": "see + where + leave|stuck|drop, visitor numbers, traffic sources, mausbewegung, "
    "mausbewegungen, klickpfad, klickpfade, klickverhalten, sitzungsaufzeichnung, "
    "aufzeichnung + besucher|sitzung, absprung, absprungrate, hangen bleiben, aussteigen + besucher|seite, "
    "wo + abspringen|aussteigen|klicken, mouvements de souris, carte de chaleur, enregistrement de session, "
    "parcours + site + abandonnent, ou + internautes|visiteurs + cliquent|bloquent|partent, mapa de calor, "
    "movimientos del raton, donde + abandonan|clic|atascan",
    "A/B testing": "split io, kontrollgruppe, groupe de controle, grupo de control",
    "personalisation": "bloomreach, next best experience, targeting rules, individual homepage, "
    "own homepage, different content + visitor|segment|region, same homepage, same start page, "
    "gleiche startseite, meme page d accueil, misma portada",
    "recommendations": "goes well with, suggest + products|articles|films|books|accessories|matching, "
    "ahnliche artikel",
    "social media": "brandwatch social, publer, linkedin page, social wall, redaktionsplan social, "
    "publications programmees, planifier + publications|posts, programar publicaciones, "
    "programar + posts|publicaciones, linktree, link in bio",
    "listening to what people say of us": "crisis alert, medienbeobachtung, stimmungsanalyse, was sagt man, "
    "sprechen, monitorizacion de marca, reputacion online",
    "influencers and customer content": "ambassador programme, brand ambassadors, modash, "
    "bazaarvoice galleries, botschafter, ambassadeurs, embajadores",
    "affiliates": "partner network + publisher, partnerprogramm, provisionen + publisher|blogger|affiliate, "
    "afiliados, afiliacion, programa de afiliados",
    "webinars": "who attended, online seminare, seminario en linea",
    "events and trade fairs": "b2match, brella",
    "video": "livestream, untertitel, subtitulos",
    "podcasts and audio": "vorlesen, vorlesefunktion, horversion, zum horen, balado, version audio, "
    "ecouter + articles, escuchar + articulos, locucion",
    "digital signage": "windows + screens|posters, proof of play, touchscreen, self order terminal, "
    "terminals + store, instore tv, infoscreen, escaparate, bornes, borne interactive, quiosco, totem",
    "print and direct mail": "letter + triggered|mailing|campaign, catalogue mailing, print shop, "
    "printer + templates|portal, brochure templates, business card ordering, postwurf, druckportal, "
    "druckdaten, mailing per post, beilage, impression + modeles, postales, imprenta",
    "QR codes and short links": "digital link, smart packaging, code sur l emballage, code sur le paquet, "
    "codigo en el envase",
    "call tracking and phone": "calls + campaign|ad|ads|keyword, phone back, phone them back, phone queue, "
    "hang up, softphone, ruckrufservice, auflegen, anrufverfolgung, rappeler + clients|telephone, centralita",
    "leads reaching the CRM": "lead form, web leads, "
    "leads + typed|copied|spreadsheet|excel|inbox|mailbox|days|lost, make com, leads landen, "
    "leads + postfach|excel|abtippen|liegen, kontaktformular + crm, formulaire + crm, "
    "leads + perdus|ressaisis, solicitudes + crm|excel|buzon|copiar, formulario + crm",
    "lead routing": "right salesperson, right dealer, first come + leads, who gets the lead, which rep, "
    "unanswered enquiries, leads go cold, leads + wait|waiting|cold|late, leadzuordnung, "
    "zustandiger + vertrieb|handler|berater, distribution des leads, bonne agence, "
    "solicitudes + comercial|concesionario|delegacion",
    "lead scoring": "marketing qualified, sales accepted, "
    "which + contacts|leads|prospects|enquiries + worth|call|hot|serious|first, brewing leads, reife leads, "
    "welche + leads|kontakte|interessenten + lohnen|zuerst|anrufen|wichtig, notation des prospects, "
    "quels + prospects|contacts + appeler|chauds|priorite, "
    "que + contactos|prospectos + llamar|primero|calientes",
    "account based marketing": "terminus, intent data, bombora",
    "enriching company and contact data": "clay, fill in + fields|gaps + crm|contacts, append, anreichern, "
    "fehlende felder, donnees firmographiques, champs manquants",
    "clean addresses and duplicates": "address quality, three entries, gets everything twice, gets + twice, "
    "misspelled names, returned post, validity, falsche anrede, deux fois, dos veces",
    "one view of the customer": "unomi, everything about a customer, whole picture, full picture, "
    "picture of each, picture of every, picture of the customer, "
    "one picture + customer|guest|member|patient|fan|traveller|buyer, know + bought + clicked, "
    "know who we talk to, call + know, each department knows, every department has its own, "
    "own customer list, alles uber + kunden, gesamtsicht, einheitliches profil, kundendatenplattform, "
    "ein bild + kunden|gast, connaissance client, plateforme de donnees clients, plateforme client, "
    "chaque service + clients|fichier, perfil unificado, plataforma de datos de clientes, "
    "cada departamento + clientes|lista",
    "recognising people across devices": "deterministic, hashed email, liveramp ramp, unified id, "
    "recognise + again|phone|device|devices|computer|laptop, changes phone, new phone + unknown|stranger, "
    "geratewechsel, identitatsauflosung, graphe d identite, graphe d identites, rapprochement, "
    "identifiants, change de telephone, grafo de identidad, cambia de movil",
    "segments and target groups": "selection + customers|list|mailing, customer list + query|sql|it, "
    "lists + sql|query|ticket|days, kundenliste + tage|it|abfrage, selection de clients, "
    "requetes + clients|listes, publico objetivo, selecciones + clientes, listas + clientes + sql|dias",
    "churn": "leave us, leaving us, exit offer, ruckgewinnung, partent + clients|abonnes, "
    "perdre + clients|abonnes, bajas, se van + clientes|socios, dejaron + socios|clientes, "
    "recuperar + socios|abonados|clientes, win + members|customers|subscribers + back, propensity to leave, "
    "abwanderungsrisiko, propensity to return, propension al retorno, propension au depart",
    "marketing attribution": "which campaign brought, which ad brought, welche kampagne, welcher kanal, "
    "was hat gebracht, woher + kunden|bestellungen|buchungen, d ou viennent, de donde vienen, "
    "know which ad, know which campaign, where customers come from, where orders come from, "
    "where bookings come from, adjust sdk, kochava, appsflyer, branch io, install attribution",
    "marketing reporting": "numbers + excel|slides|powerpoint",
    "the data warehouse": "stitch data, single source of truth, different numbers, three different numbers, "
    "each department + figures|numbers, chiffres differents",
    "forecasting": "how many, bedarfsprognose, vorhersage",
    "data protection and erasure": "pii, data we no longer need, droit d acces, proteccion de datos",
    "customer login": "frontegg, account migration, ein passwort, identitatsanbieter, "
    "fournisseur d identite, proveedor de identidad",
    "customer portal and self-service": "download invoices, see their orders, mitgliederbereich, "
    "kunden + selbst + andern|einsehen|herunterladen, espace adherent, espace membre, clients + eux memes, "
    "portail client, clientes + ellos mismos, portal del cliente",
    "help centre and support": "help desk, jira service management customers, front app, zammad, otrs, "
    "memes questions, mismas preguntas",
    "loyalty": "gold status, rewards, rewards club, balance expiry, vorteilskarte, stammgaste, punktestand, "
    "puntos, tarjeta de cliente, air miles, vielflieger, grand voyageur",
    "referrals": "parrainer",
    "vouchers and promotions": "personal code, personal codes, code + influencer|creator|ambassador, "
    "buy one get one, remise, remises",
    "competitions and games": "glucksrad, rubbellos, calendrier de l avent, roue de la fortune, "
    "calendario de adviento, ruleta",
    "reviews and ratings": "reevoo, customer alliance, angry ones write, only the angry, "
    "only unhappy + write, nur die unzufriedenen, etoiles, seuls les mecontents, estrellas, solo escriben, "
    "solo los enfadados",
    "surveys and satisfaction": "how + was + stay|meal|visit|food|trip|delivery, say how it was, "
    "befragungsplattform",
    "payment": "checkout com, pci dss, account updater, failed renewals, zahlungsanbieter, "
    "karte + abgelaufen, carte expiree, tarjeta caducada",
    "the checkout": "order flow, booking flow, booking path, purchase flow, ticket purchase, "
    "too many steps, kaufprozess, kaufabschluss, buchungsstrecke, buchungsweg, commande sans compte, "
    "parcours d achat, etapes + commande, proceso de pago, pasarela, embudo de compra, pasos + compra",
    "the online shop": "adobe commerce, headless shop, online verkaufen, direktvertrieb, direkt verkaufen, "
    "vendre en ligne, vente directe, vender online, vender por internet, venta directa",
    "marketplaces": "channel pilot",
    "product information": "pimcore, ergonode, translations of product, falsche produktangaben, "
    "catalogo de productos",
    "prices": "pricing, price tag, price tags, net prices, preise, preisbeobachtung, kundenpreise, "
    "listes de prix, prix faux, tarifs negocies",
    "stock and availability": "order management, whether it is there, whether we have it, empty shelves, "
    "existencias, para nada + tienda",
    "click and collect": "reserve and collect, e reservation",
    "finding a store or dealer": "closed doors, chatmeter, synup, verkaufsstellen, wo kaufen, "
    "verschlossene tur, recherche de magasin, porte close, ou acheter, puntos de venta, donde comprar, "
    "puerta cerrada",
    "appointment booking": "consultation + book|slot",
    "product configurator": "cpq, zakeke, combeenation, personalise your product, engraving, skin quiz, "
    "gift finder, which + suits|fits|suit + me, which + right + me, what suits me, right shade, "
    "right shade + find, kaufberatung, conseiller + produit|choisir, quel produit pour moi, me convient, "
    "asesor de producto, que + me conviene, elegir + producto + ayuda, webxr, "
    "handykamera + wohnzimmer|mobel|sofa|zimmer, im eigenen wohnzimmer, in your living room, "
    "dans son salon, en su salon",
    "quotes and offers": "offer letter, angebotswesen, propositions commerciales",
    "sales material": "case studies for sales, alte folien, verkaufsprasentation, aide a la vente",
    "assets and brand material": "papirfly, pictures and films, rights management, altes logo, "
    "markenhandbuch, ancien logo, mediateca, logo antiguo",
    "content production": "openai, product descriptions + write|ai|generate, ad variants, bannerwise, "
    "indesign, product photos, cut out pictures, headline variants, bannerproduktion, produktfotos, "
    "bilder freistellen, werbemittel, werbemittelproduktion, rediger + textes|fiches, redaction ia, "
    "photos produits, redaccion, creatividades, fotos de producto",
    "approval and marketing workflow": "jira for marketing, aprimo, percolate, contentcal, version 12, "
    "compliance review, korrekturlauf, validation + visuels|campagnes|textes",
    "marketing budget": "uptempo, accruals, over budget, media spend + budget, werbekosten, "
    "agenturrechnungen, budget restant, factures agences, gasto, facturas de agencia",
    "translation": "lionbridge, transperfect, "
    "website in + polish|czech|french|german|spanish|italian|english|dutch|chinese, "
    "sprachen + website|seite|texte",
    "accessibility": "cannot use a mouse, deaf, axe, audioeye, tastaturbedienung, bildschirmleser, "
    "ohne maus, navigation au clavier, invidentes, facil lectura",
    "partner and dealer portal": "vertriebspartner, distributeurs",
    "retail media": "suppliers + ads|advertise|space, criteo commerce, werbeflachen verkaufen, "
    "lieferanten + werbung|werben, hersteller + werbeplatze, vendre de l espace publicitaire, "
    "marcas + pagar|pagan",
    "subscriptions and billing": "renewal, renewals, aboverwaltung, cuotas",
    "digital onboarding of customers": "loan application, applicants + documents|form|drop, paper forms, "
    "fewer papers, id check, psd2, account information, "
    "application form + customers|loan|insurance|membership, online antrag, "
    "antrag + papier|online|unterlagen|abbruch, online abschluss, pieces justificatives, dossier de pret, "
    "papeleo",
    "press work": "meltwater contacts, presseverteiler",
    "recruiting pages": "mobile apply, bewerbungsstrecke, applications + job|career",
    "connected products": "connected device, smart home",
    "points of sale": "epos, kassen, caja registradora",
    "the CRM": "account history, kundenkartei, kontaktverwaltung, kundenverwaltung, vertriebssteuerung, "
    "fichier client, gestion de contactos, ficha de cliente",
    "fraud and bots": "spam entries, brand bidding, nonsense enquiries, spam leads, fake anfragen, "
    "spam anfragen, missbrauch + gutschein|code|aktion, plagiate, falschungen, contrefacons, falsificaciones",
    "domains and certificates": "domanen, zertifikat abgelaufen, certificat expire",
    "uptime of the site": "tv spot + site|server|down|crash, black friday + crash|load|down|hold, "
    "seite + absturzt|zusammenbricht|down, warteraum, site tombe, montee en charge, "
    "salle d attente virtuelle, caida de la web, sala de espera virtual",
    "training for customers": "certification + customers|partners|installers|dealers, onlinekurs, "
    "certification + revendeurs|installateurs, certificacion + instaladores|distribuidores",
    "product samples": "proben, warenproben, produktprobe",
    "gifts and merchandise": "corporate gifts, gift message, werbegeschenke, geschenkverpackung, "
    "fanartikel, objets publicitaires, emballage cadeau, articulos promocionales, regalos de empresa, "
    "envoltorio de regalo",
    "sustainability": "produktpass, ecolabel, pasaporte digital",
    "access to marketing tools": "former colleague, left the company + login|access|password, "
    "roles and permissions + tools, license management, zugriffsrechte, agentur + zugang|zugriff, "
    "ausgeschieden + zugang|zugriff, acces aux outils, mots de passe partages, ancien prestataire, "
    "contrasenas compartidas, ex empleados",
    "the set of marketing tools": "software licences, toollandschaft, zu viele tools, lizenzkosten, "
    "ungenutzte lizenzen, trop d outils, cartographie des outils, licences inutilisees, "
    "demasiadas herramientas, licencias sin uso",
    "files shared with agencies": "agencies + files|upload|download, echange de fichiers, "
    "intercambio de archivos",
    "weather and location triggers": "sunny + ads|offers|mail, regnet + werbung|anzeigen, "
    "sonne + werbung|anzeigen, pleut + pub|offre, llueve + anuncios|oferta",
    "invoices and letters to customers": "quadient, opentext, smart communications, "
    "anschreiben + verstandlich, dokumentenerstellung, courriers incomprehensibles, editique, "
    "cartas incomprensibles",
    "sponsoring": "perimeter boards, bandenwerbung",
    "how often people are contacted": "over mailing, three departments write, kontaktregeln, "
    "trop sollicites, presion de marketing",
    "when it will arrive": "carrier api, lieferdatum, wann + kommt|geliefert|ankommt, zustellfenster, "
    "lieferversprechen, cuando + llega|entregan",
    "research with customers": "market research, interviews with customers, ask customers what they want, "
    "fokusgruppe, kundeninterviews, groupe de discussion, investigacion de mercado, test de usuarios, "
    "grupo de discusion",
    "articles and magazines": "articles + publish|readers|magazine|authors, e paper, redaktion, "
    "articles + lecteurs|rediger",
    "wish lists and price alerts": "gespeicherte suche, recherche sauvegardee",
    "checks of age and eligibility": "only adults, over 18, birthday question, underage, licence check, "
    "health professionals, doctors only, ageverify, altersnachweis, altersverifikation, minderjahrige, "
    "ab 18, studentennachweis, mineurs, moins de 18, menores, mayores de 18, menores de edad",
    "countries and currencies": "multi country, internationalisation, internationalization, i18n, "
    "wrong language shop, landerauswahl, landerversion, falsches land, pays + devise|boutique|langue, "
    "pais + moneda|idioma",
    "electronic procurement": "procurement system of customers, grosskunden + bestellen, "
    "grands comptes + commandes, catalogue electronique + achats, grandes clientes + pedidos",
    "visits of the field force": "field sales, forces de vente, commerciaux itinerants, fuerza de ventas",
    "legal texts": "small print, privacy notice, pflichttexte, pflichthinweise, kleingedrucktes, cgv, "
    "textos legales",
    "guest Wi-Fi": "portail captif, portal cautivo",
    "donations": "dauerspender, captacion de fondos",
    "size and fit": "grossenberater, cabine d essayage, probador",
    "used goods and trade-in": "preowned, reconditionne, ocasion, reacondicionado",
    "pre-orders": "drop + sneakers|limited, launch day, release day, limitierte, edition limitee, "
    "edicion limitada",
    "comparing products": "nebeneinander, comparatif, comparateur, comparador",
    "recalls and notices to owners": "owners + tell|reach|warn|write, ruckruf + produkt|charge|gerate, "
    "produktruckruf, ruckrufaktion, rappel de produits, lot defectueux, lote defectuoso",
    "reminders before a date": "recordar + fecha|cita|revision",
    "claims and complaints": "complaint, complaints, parte de accidente",
    "video calls with customers": "video call, video calls, live video shopping, rendez vous visio",
    "seeing a place beforehand": "see the flat, see before + book|visit|travel, besichtigung, "
    "recorrido virtual",
    "booking rooms, seats and tickets": "seat selection, ticketing system + fans|events|concerts|visitors, "
    "turnstiles, lift tickets, entry tickets, before they stand in line, ticketverkauf, skipass, "
    "kassenschlange, forfait de ski, entradas, forfait, cola + taquilla",
    "personal finance and consumption advice": "energy consumption, usage insights, haushaltsbuch, "
    "consommation + conseils|clients|energie, conso, consumo + clientes|consejos|energia, ahorro + consejos",
    "safety and service notices": "outage, outages, service interruption, whether the ship sails, "
    "whether the train runs, storung, storungen, storungsmeldung, storungsmeldungen, ausfalle, "
    "betriebsstorung, verspatung, verspatungen, perturbations, perturbation, info trafic, coupure, "
    "coupures, retards + voyageurs|informer, interrupciones, averia, averias, incidencias, "
    "retrasos + viajeros|avisar",
}
