"""The cues of the catch in German."""

from handlers.rules.catch_cues import Kind, lexicon

_WORK = """
    zeigen, schieben, ubertragen, ubergeben, uberspielen, spielen, synchen, installieren, implementieren,
    integrieren, anbinden, verbinden, verknupfen, einbauen, einbinden, einrichten, einfugen, hinzufugen,
    erganzen, anpassen, andern, ersetzen, austauschen, tauschen, entfernen, loschen, rausnehmen, rauswerfen,
    weiterleiten, umleiten, veroffentlichen, freischalten, freigeben im gtm, aktivieren, deaktivieren,
    anlegen, aufsetzen, erstellen, bauen, umbauen, nachbauen, migrieren, umziehen, umstellen,
    automatisieren, verlinken, aktualisieren, korrigieren, anzeigen, ausblenden, einblenden, ubersetzen
    lassen, hochladen, online stellen, live stellen, live nehmen, live schalten, online nehmen, offline
    nehmen, schalten, platzieren, setzen, reinsetzen, reinnehmen, reinpacken, einpflegen, konfigurieren,
    deployen, ausrollen, ausspielen, whitelisten, entsperren, erweitern, umbenennen, synchronisieren,
    bereitstellen, zuruckholen, umbiegen, verschieben, optimieren, beschleunigen, tracken, taggen, mappen,
    dranhangen, anschliessen, hinterlegen, eintragen, verlangern, abschalten, anschalten, ausschalten,
    einschalten, nachziehen, nachrusten, kurzen, verkleinern, vergrossern, reduzieren, aufteilen, sperren,
    ausschliessen, vorziehen, zusammenlegen, aufnehmen, einspielen, gebaut, eingebaut, eingebunden,
    eingerichtet, installiert, angepasst, umgesetzt, umsetzen, live gehen, bringen, packen, hangen, baut,
    bau, bindet, binde, richtet, richte, fugt, fuge, erganzt, erganze, andert, andere, ersetzt, ersetze,
    tauscht, tausche, entfernt, entferne, loscht, losche, leitet, leite, stellt, stell, setzt, setz, setze,
    packt, pack, nehmt, nimm, schaltet, schalte, legt, lege, aktualisiert, aktualisiere, korrigiert,
    korrigiere, verlinkt, verlinke, verbindet, verbinde, verknupft, verknupfe, hangt, hang, installier,
    installiere, integriert, integriere, aktiviert, aktiviere, konfiguriert, ladt, lade, passt, passe,
    blendet, blende, mach, macht, schmeisst, werft, bringt, freigeben, schliessen, beschriften,
    umformulieren lassen, nehmen, runternehmen, wegnehmen, haben, reparieren, beheben, importieren,
    exportieren, einstellen, scharf schalten, gerade ziehen, geradeziehen, gerade rucken, nachtragen,
    sichtbar machen, aufbauen, ranhangen, reinbringen, zuordnen, abbilden, auslesen, offnen, registrieren,
    ausweiten, dazuschreiben, wegmachen, aufmachen, zum laufen bringen, raufladen, raufstellen, draufpacken,
    draufsetzen, dranmachen, drehen, umdrehen, umschreiben, umfarben, duplizieren, kopieren, klonen,
    befullen, spiegeln, koppeln, verdrahten, ubernehmen in, einkippen, reinkippen, rausziehen, segmentieren,
    anreichern, verschlanken, vereinheitlichen, abklemmen, kappen, tilgen, hinterlegt, freischaltet,
    ausgetauscht, umgestellt, umzustellen, gesperrt, geandert, umbaut, online bringen, an den start bringen,
    in betrieb nehmen, ausbauen, abbauen, aufspielen, anknipsen, anstellen, abstellen, beantragen,
    anfordern, verschwinden lassen, verschwinden, entstehen, rausgehen, anlegt, einfugt, umbenennt, fixen,
    fixt, reparier, korrigier, nachpflegen, pflegen wir, einstellt, ausweisen, umziehen lassen, weitergeben,
    uberfuhren, zusammenfuhren, trennen, abfragen, vorbefullen, vorausfullen, auszeichnen, kennzeichnen,
    stoppen, pausieren, starten lassen, verkurzen, umleitet
"""
_PREFIXES = [
    "hinzu",
    "ein",
    "an",
    "auf",
    "aus",
    "ab",
    "um",
    "frei",
    "weiter",
    "hoch",
    "rein",
    "raus",
    "nach",
    "vor",
    "zusammen",
    "bereit",
    "durch",
    "live",
    "online",
]


def _with_zu(verbs: str) -> str:
    """Return separable verbs with `zu` inside (`einzubauen`), as a wish wants them."""
    split = ((prefix, verb.strip()) for verb in verbs.split(",") for prefix in _PREFIXES)
    return ", ".join(
        f"{prefix}zu{verb[len(prefix) :]}"
        for prefix, verb in split
        if verb.startswith(prefix) and verb.endswith("en")
    )


GERMAN = lexicon(
    "de",
    """
        der, die, das, und, ist, sind, nicht, wir, ihr, ich, ein, eine, einen, einem, einer, auf, fur,
        mit, von, zu, zum, zur, bitte, konnt, konnte, konnten, kann, konnen, jemand, wer, was, wie, wenn,
        dass, im, in, am, an, bis, noch, schon, auch, nur, den, dem, des, es, haben, hat, wird, werden,
        war, brauchen, braucht, mir, uns, euch, mal, danke, heute, morgen, aus, bei, nach, neue, neuen,
        neues, soll, muss, gibt, oder, aber, alle, zusammen, hallo, moin, durch, dafur, hab, gerade,
        jetzt, keine, kein, sich, vom, lieber, gern, gerne
    """,
    {
        Kind.AUX: """
            konnt, konntet, konnte, konnten, kannst, konntest, kann, konnen, wurdet, wurde, wurden, wollt,
            magst, mogt
        """,
        Kind.WHO: """
            ihr, du, jemand, wer, sie, man, die it, it, die technik, technik, das web team, web team,
            webteam, das webteam, entwicklung, die entwicklung, dev, die devs, devs, wir, einer,
            irgendwer, team, ihr das
        """,
        Kind.ASK: """
            wer kann, wer konnte, ist es moglich, ware es moglich, geht das dass, kriegen wir, bekommen wir,
            kriegt ihr, bekommt ihr, schafft ihr es, schafft ihr, besteht die moglichkeit, gibt es die
            moglichkeit, habt ihr zeit, ware super wenn, ware toll wenn, ware klasse wenn, ware gut wenn,
            ware schon wenn, wie lange braucht ihr, wie schnell konnt ihr, wann konnt ihr, wann kann, jemand
            musste, es musste jemand, ihr musstet, ihr musst, musste noch, lasst uns, kummert euch, lasst
            sich, liesse sich, machbar, ist das machbar, ware das machbar, ware es machbar, geht das, ginge
            das, ginge es, ware es drin, konnen wir das, konnten wir das, wie kriegen wir, wie bekommen wir,
            baut ihr uns, macht ihr uns, richtet ihr uns, stellt ihr, legt ihr, tauscht ihr, andert ihr,
            schaltet ihr, setzt ihr, packt ihr, nehmt ihr, bindet ihr, kurze bitte an, bitte an die, konntet
            ihr, hatte jemand zeit, hat jemand zeit, hat jemand von euch, wer von euch kann, wer von euch
            konnte, wen frage ich, mit wem kann ich, wer macht, wer legt, wer stellt, wer schaltet, wer
            baut, wer richtet, ware schon, ware super, ware klasse, ware prima, ware toll, ware gut, ware
            hilfreich, ware cool, schaut ihr da, behebt ihr, hatte da einen wunsch, hatte einen wunsch,
            wunsch von, sollte man, musste man, konnte man, kann man, kann das, konnte das, wer stellt das,
            wer stellt das ein, wer nimmt das, ist es drin, was braucht ihr von mir, was braucht ihr dafur
        """,
        Kind.PLEASE: "bitte, pls, please, bitteschon",
        Kind.NEED: """
            sorgt dafur, sorge dafur, sorgt bitte dafur, wir brauchen, brauchen wir, ich brauche, brauche
            ich, brauchen, brauche, brauchten, wir brauchten, brauchten wir, ich brauchte, benotigen, wir
            benotigen, ich benotige, benotige, benotigen wir, braucht, wir wollen, wir mochten, wir hatten
            gern, wir hatten gerne, ich hatte gern, ich hatte gerne, hatten gerne, fehlt noch, fehlt, fehlt
            uns, fehlt uns noch, uns fehlt, uns fehlt noch, es fehlt, anfrage :, es braucht, brauchte,
            brauchte noch, brauchten noch, brauch, ich brauch, wir brauchen noch, hatte gern, hatten wir
            gern, hatten wir gerne, hatte ich gern, wir wunschen uns, wunschen uns, wunschen wir uns, wir
            mochten gern, wir mochten gerne, mochten wir, wollen wir, wir wurden gern, wir wurden gerne,
            wurden wir gern, wurden gerne, wir suchen jemanden, suche jemanden, suchen jemanden, verlangt,
            benotigt, dringend gebraucht
        """,
        Kind.MUST: """
            muss, mussen, musste, mussten, soll, sollen, gehort, gehoren, sollte, sollten, dafur muss, dann
            muss
        """,
        Kind.HANDS: """
            das wer ubernehmen, jemand ubernehmen, das jemand ubernehmen, wer ubernimmt, ubernimmt das
            jemand, das ubernehmen, kummert sich, sich kummern, kummern, darum kummern, sich darum
            kummern, das einrichten, das umsetzen, das einbauen, das machen, das erledigen, das fixen, wer
            macht das, macht das jemand, an wen wende ich mich, wer ist zustandig, das anlegen, das
            freischalten, das hinbekommen, das hinkriegen, kriegt ihr das hin, bekommt ihr das hin,
            schafft ihr das, geht das bis, wer baut das, wer setzt das um, das live nehmen, das live
            stellen
        """,
        Kind.MISSING: """
            fehlt noch, fehlt, fehlen, fehlen noch, noch nicht online, noch nicht live, immer noch nicht,
            gibt es noch nicht, noch nicht da, immer noch die alte, immer noch der alte, immer noch das
            alte, zieht noch, zeigt noch, zeigt noch immer, zeigt immer noch, steht noch, stehen noch, steht
            immer noch, lauft falsch, lauft ins leere, laufen ins leere, fuhrt ins leere, fuhren ins leere,
            ist veraltet, sind veraltet, stimmt nicht mehr, stimmen nicht mehr, ist falsch, sind falsch, ist
            weg, sind weg, verschwunden, taucht nicht auf, erscheint nicht, wird nicht angezeigt, kommt
            nicht an, kommen nicht an, zeigt auf die alte, zeigt auf das alte, noch von letztem jahr, ist
            noch die alte, ist noch das alte, ist noch der alte, kommt nicht mehr, kommen nicht mehr, wird
            nicht gefunden, fehlt auf, ist verpixelt, ist unscharf, fuhrt zu, wird noch angezeigt, werden
            noch angezeigt, ist noch drin, ist noch online, ist noch drauf
        """,
        Kind.WORK: f"{_WORK}, {_with_zu(_WORK)}",
        Kind.PLACING: """
            setzen, setzt, setz, packen, packt, pack, stellen, stellt, einbauen, einbinden, einfugen,
            hinzufugen, erganzen, hochladen, platzieren, reinsetzen, reinpacken, reinnehmen, einpflegen,
            weiterleiten, umleiten, leitet, leite, anbinden, verbinden, verknupfen, bringen, bringt,
            hangen, eintragen, aufnehmen, integrieren, umbiegen, anschliessen, migrieren, umziehen,
            synchronisieren, landen, ankommen, auftauchen, erscheinen, einzubauen, einzubinden,
            hinzuzufugen, anzubinden, hochzuladen, einzufugen, laufen, stehen, funktionieren
        """,
        Kind.THING: """
            unterseite, unterseiten, seite, seiten, landeseite, zielseite, formular, formulare, banner,
            button, buttons, tag, tags, link in der navigation, weiterleitung, weiterleitungen,
            schnittstelle, anbindung, integration, freischaltung, tracking code, zahlpixel, einbettung,
            anmeldeseite, anmeldeformular, kontaktformular, buchungsstrecke, danke seite, dankeseite,
            subdomain, domain, zertifikat, cookie hinweis, opt in feld, feld, pflichtfeld, felder,
            newsletter anmeldung, newsletteranmeldung, qr code, vorlage, mailvorlage, template, umfrage,
            chat, laufband, countdown, bewertungssterne, siegel, dropdown, rabattfeld, gutscheinfeld,
            filter, suchfeld, meta beschreibung, meta beschreibungen, datenfeed, produktfeed,
            automatisierung, kalkulator, konfigurator, rechner, absender, absenderadresse, rss feed, konto,
            konten, test account, zugang, zugange, zugriffsrechte, preisliste, haendlersuche, handlersuche,
            filialfinder, plz suche, suche, produktbewertungen, bewertungen, google bewertungen,
            videoplayer, einwilligung, einwilligungsbanner, consent banner, cookiebanner,
            newsletterformular, anmeldestrecke, bestellformular, rueckrufformular, ruckrufformular,
            gewinnspielseite, teaser, slider, karussell, sprachumschalter, sprachauswahl, warenkorb
            erinnerung, erinnerungsmail, willkommensmail, bestatigungsmail, domain verifizierung, dns
            eintrag, zielgruppe, zielgruppen, segment, segmente, benutzer, nutzerkonto, redakteurszugang,
            tracking, conversion, conversion event, event, events, landing page, landing pages,
            aktionsseite, karriereseite, telefonnummer, offnungszeiten, stammdaten, preisfeed, export,
            schaltflache, knopf, suchmaske, eingabemaske, auswahlfeld, auswahlliste, drop down, ladezeit, ladezeiten, login
            bereich, loginbereich, login, anmeldemaske, registrierung, double opt in mail, bestatigungslink, abmeldelink,
            abmeldeseite, abmeldung, einwilligungstext, datenschutzhinweis, cookie laufzeit, consent skript, zahlcode,
            conversion tracking, utm parameter, utms, pixel, tag, api, webhook, abgleich, datenabgleich, synchronisation,
            ubertragung, datenexport, kundengruppen, verteilerliste, sperrliste, blacklist, lead formular, leadformular,
            leads, lead zuordnung, leadquelle, anrede, personalisierung, platzhalter, betreffzeile im template,
            warenkorbmail, warenkorb mail, geburtstagsmail, erinnerungsmails, systemmail, systemmails, bestellmail,
            versandmail, rechnungsmail, push nachricht, push nachrichten, app banner, storefinder, standortkarte,
            terminbuchung, buchungskalender, buchungstool, buchungsmaske, anfrageformular, angebotsformular,
            bewerbungsformular, spendenformular, gewinnspielformular, gewinnspiel seite, produktfinder, produktfilter,
            studiengangsfinder, kursfinder, suchfunktion, suchvorschlage, nullergebnisseite, fehlerseite, 404 seite,
            weiterleitungsliste, sitemap, hreflang, ssl zertifikat, dns, spf eintrag, dkim, dmarc, kurzlink, kurz url,
            kurzlinks, qr codes, vanity url, iframe, einbettungscode, video player, bildergalerie, 360 ansicht,
            preistabelle, preisrechner, zinsrechner, tarifrechner, sparrechner, vergleichstabelle, wunschliste, merkliste,
            gutscheincode, gutscheincodes, rabattcode, aktionscode, punktestand, kundenkarte, bonuskarte, geschenkkarte,
            zahlart, zahlungsart, zahlungsarten, versandart, versandoptionen, lieferzeitanzeige, lagerbestand,
            sprachversion, sprachfassung, landesversion, mandant, mandanten, startseitenbuhne, buhne, sticky leiste,
            infobanner, hinweisbanner, hinweisleiste, newsletterbox, newsletter box, newsletter popup, chatfenster,
            chatblase, chat fenster, callback button, ruckrufbutton, whatsapp button, digital signage, infoscreen,
            kassendisplay, terminal, kioskmodus, mediathek, produktdaten, artikeldaten, pflegemaske, datenbestand,
            import, schreibrechte, leserechte, adminrechte, redaktionssystem, bestellprozess, checkbox
        """,
        Kind.SOFT: """
            code, zugriff, zugang, bild, bilder, video, videos, logo, logos, text, texte, link, links,
            broschure, pdf, uberschrift, telefonnummer, adresse, teaser, kachel, abschnitt, kampagne,
            liste, export, newsletter, mailing, preis, preise, gutschein, gewinnspiel, download,
            dashboard, verteiler, segment, workflow, script, foto, fotos, icon, hinweis, angebot,
            dokument, nummer
        """,
        Kind.PLACE: """
            startseite, webseite, website, homepage, produktseite, produktseiten, preisseite,
            kontaktseite, karriereseite, shop, checkout, warenkorb, fusszeile, kopfzeile, footer, header,
            impressum, navigation, menu, seite, alle seiten, allen seiten, jeder seite, newsletter, mails,
            signup, bestellbestatigung, bestellseite, landingpage, kundenportal, online, live, tag
            manager, im tag manager, live system, produktion, backend, dankeseite, danke seite,
            anmeldeseite, formular, anmeldeformular, bestellstrecke
        """,
        Kind.ELSEWHERE: """
            kalender, ticket, jira, board, miro, confluence, wiki, notion, agenda, kanal, thread, ordner,
            laufwerk, prasentation, folien, folie, excel, tabelle, protokoll, slack, teams, einladung,
            raum, kuche, buro, signatur, intranet beitrag, postfach, playlist, youtube
        """,
        Kind.PREP: """
            auf, in, ins, im, an, ans, am, mit, fur, von, vom, zu, zum, zur, aus, bei, beim, bis, durch,
            uber, unter, nach, als, um, ohne, neben, vor, hinter, per, ab, statt
        """,
        Kind.STOP: "und, oder, aber, weil, damit, denn, wenn, dass, ob, ,, :, -, –, (, ), !, ?, sonst",
        Kind.TALK: """
            sagen, sagt, sag, erklaren, erklar, erklart, schicken, schickt, schick, senden, sendet,
            teilen, teilt, prufen, pruft, pruf, checken, checkt, check, testen, testet, test, teste,
            anschauen, anschaut, schaut, schau, schauen, ansehen, drauf schauen, draufschauen, reviewen,
            freigeben, gebt, gib, geben, bestatigen, bestatigt, abstimmen, stimmt, besprechen, lesen,
            lest, gegenlesen, korrekturlesen, mitteilen, verraten, zeigt, zeig, wissen, weiss, meldet,
            melden, melde, antworten, antwortet, kommentieren, teilnehmen, kommen, kommt, einladen, ladt
            ein, ausfullen, fullt, einreichen, eintragt, tragt euch, suchen, sucht, nutzt, nutzen,
            benutzt, verwenden, verwendet, beachten, beachtet, denkt, denken, bucht, buchen, bestellen,
            mailen, anrufen, ruft, treffen, diskutieren, vorstellen, klaren, entscheiden, empfehlen,
            unterschreiben, mergen, rebasen, neu starten, neustarten, zurucksetzen, drucken, mitbringen,
            ubernimm, aufraumen, mitnehmen, priorisieren, schatzen, ubersetzen, schreiben, texten,
            formulieren, entwerfen, vergessen, warten, wartet, ignorieren, ignoriert, lasst, nachschauen,
            nachsehen, anmelden, abmelden, startet nicht, gesehen, gehort zu, aufpassen, unterstutzen,
            helfen beim texten, weiterleiten an alle, tauschen wir, tauscht euch
        """,
        Kind.BLOCK: """
            feedback, ruckmeldung, ruckmeldungen, meinung, meinungen, entwurf, entwurfe, design, designs,
            brief, briefing, budget, zahlen, auswertung, ergebnisse, bericht, report, meeting, termin,
            termine, besprechung, freigabe, idee, ideen, vorschlage, frage, fragen, status, stand,
            screenshot, screenshots, plan, roadmap, strategie, passwort, laptop, drucker, rechnung,
            vertrag, angebot von, bestellnummer, urlaub, raum, mittagessen, kaffee, feier, kuchen, ticket,
            bug, fehlermeldung, ausfall, schulung, workshop, protokoll, id, name, namen, ansprechpartner,
            datum, uhrzeit, budgetfreigabe, ubersetzungen, ubersetzung, grafiken, korrekturen, einladung,
            kollege, kollegin, vertretung, stuhl, monitor, kabel, vpn, lizenz, kostenstelle, freiwillige,
            teilnehmer, entscheidung, sprecher, speaker, moderator, anbieter, begriff, slogan, motto
        """,
        Kind.DEV: """
            pull request, pr, branch, merge, rebase, commit, repo, lint, ci, unit test, unit tests, e2e,
            staging, docker, feature flag, hotfix, code review, regex, nginx, cronjob, pipeline, sprint
            planning, endpoint, komponente, refactoring, migrationsskript, abhangigkeit, abhangigkeiten,
            build, klasse, funktion, methode, parser, nullable, modul importieren, ausnahme, den test, die
            tests
        """,
        Kind.PERSON: "mir, uns, euch",
        Kind.FIRST: "ich",
        Kind.YOURS: "euer, eure, euren, eurem, eurer, dein, deine, deinen, deinem, deiner, seine",
        Kind.PEER: """
            die agentur soll, vertrieb, rechtsabteilung, grafik, das design team, texter, redaktion,
            personalabteilung, kollegen aus, buchhaltung
        """,
        Kind.NOT: "nicht, nicht mehr, kein, keine, keinen, nie",
        Kind.WHEN: """
            heute, morgen, ubermorgen, bis, asap, dringend, eilt, sofort, zeitnah, montag, dienstag,
            mittwoch, donnerstag, freitag, diese woche, nachste woche, schnell, vor, mittags, startet,
            umgehend, deadline
        """,
        Kind.BROKEN: """
            kaputt, fehler, down, sturzt ab, geht nicht, funktioniert nicht, ausgefallen, hangt, langsam,
            storung
        """,
        Kind.QUESTION: """
            warum, wieso, was, welche, welcher, welches, wann, ob, wozu, wofur, wie viele, falls, wenn
        """,
        Kind.WITHDRAWN: """
            hat sich erledigt, schon erledigt, bereits erledigt, nicht mehr notig, nicht mehr notwendig,
            danke fur, vergesst es, vergiss es, erinnerung :, zur info :, bitte beachten, bitte beachtet,
            ist jetzt live, sind jetzt live, ist jetzt online, ist bereits, habe ich, haben wir gerade,
            haben wir, hab ich, habe gerade, hab gerade, ist jetzt
        """,
        Kind.ABOUT: "kunde, kunden, kundin, nutzer, braucht ihr, brauchst du, ihr, du, man",
        Kind.FILLER: """
            hallo, moin, hi, zusammen, mal, noch, auch, gern, gerne, kurz, eben, dann, liebe, servus,
            danke, guten, leute, so, schnell
        """,
    },
    endings={
        Kind.THING: """
            landingpage, banner, pixel, formular, formulare, snippet, widget, weiterleitung,
            weiterleitungen, button, popup, tracking, anmeldung, subdomain, schnittstelle, anbindung,
            integration, plugin, vorlage, skript, script, feld, felder, tag, code, chatbot, siegel,
            zertifikat, feed, konfigurator, rechner, template, unterseite, landingpages, microsite,
            buttons, slider, finder, suche, suchmaske, strecke, leiste, kachel, kacheln, maske, zahler, karussell,
            hinweis, verknupfung, datenbank, abgleich, schaltflache, overlay, pushnachricht, push, mail, mails,
            mailing, newsletter, vorlagen, kampagnenseite, tag, anzeige, bestellung, feldes, feldern, knopf, auswahl,
            adresse, zugang, zugange, kalender, karte, player, liste, listen, quiz, umfrage, galerie, export, import,
            segment, segmente, logik, automatik, strecken, trigger, kasse, kassen, filter, sortierung, check, box
        """,
        Kind.PLACE: """
            seite, seiten, startseite, shop, portal, website, webseite, page, footer, header, checkout,
            navigation, blog
        """,
    },
    verb_last=True,
)
