"""The cues of the catch in French."""

from handlers.rules.catch_cues import Kind, lexicon

FRENCH = lexicon(
    "fr",
    """
        le, la, les, un, une, des, du, de, et, est, sont, pas, nous, vous, je, on, il, elle, ce, cette,
        ces, pour, sur, dans, avec, par, au, aux, que, qui, quoi, ou, a, en, plus, pouvez, pourriez, peut,
        peux, pourrait, besoin, faut, faudrait, merci, svp, bonjour, salut, quelqu'un, avant, apres,
        demain, aujourd'hui, ne, se, sa, son, ses, notre, nos, votre, vos, mais, tout, tous, toutes,
        c'est, d', l', qu', bien, aussi, tres, deja, encore, j'ai, avez, ont, etre, faire, mettre
    """,
    {
        Kind.AUX: """
            pouvez, pourriez, pourrait, peut, peux, pourrais, pouvons, pourrions, peuvent, pourraient,
            serait il possible, est il possible, est ce possible, vous serait il possible, possible,
            pouvez vous, pourriez vous, peux tu, pourrais tu, peut on, pourrait on, pourrions nous,
            pouvons nous
        """,
        Kind.WHO: """
            vous, tu, quelqu'un, on, nous, l'it, it, la tech, l'equipe web, l'equipe tech, l'equipe
            technique, les devs, un dev, l'informatique, la dsi, dsi, de, d', qui, l'equipe
        """,
        Kind.ASK: """
            vous pouvez, vous pourriez, tu peux, tu pourrais, on peut, on pourrait, quelqu'un peut,
            quelqu'un pourrait, quelqu'un pour, qui peut, qui pourrait, l'it peut, l'it pourrait, la dsi
            peut, la dsi pourrait, l'equipe web peut, l'equipe web pourrait, pouvez vous, pourriez vous,
            peux tu, pourrais tu, peut on, pourrait on, pourrions nous, pouvons nous, serait il possible de,
            serait il possible d', est il possible de, est il possible d', est ce possible de, serait ce
            possible de, possible de, possible d', il faudrait que vous, il faut que vous, ce serait bien
            de, ce serait top de, ce serait super de, moyen de, y a moyen de, il y a moyen de, besoin que
            vous, combien de temps pour, combien de temps faut il pour, est ce que vous pouvez, est ce que
            vous pourriez, est ce que quelqu'un peut, est ce que quelqu'un pourrait, est ce qu'on peut, est
            ce qu'on pourrait, est ce que l'it peut, pensez a, n'oubliez pas de, on doit, nous devons, il
            faut, il faudrait, il va falloir, faudrait, on voudrait, nous voudrions, on aimerait, nous
            aimerions, j'aimerais, je voudrais, demande d', demande de, merci d'avance de, serait ce
            faisable, faisable, est ce faisable, c'est faisable, c'est jouable, jouable, realisable, ce
            serait possible, c'est possible, est ce possible, vous avez de quoi, y aurait il moyen, y a t il
            moyen, il y aurait moyen, y aurait moyen, quelqu'un pour le, quelqu'un pour la, vous sauriez, tu
            saurais, qui saurait, qui peut le, qui peut la, vous pourriez nous, vous me, vous nous, tu me,
            tu nous, est ce envisageable, envisageable, petite demande, une demande, on compte sur vous, on
            compte sur vous pour, a corriger, a modifier, a changer, a ajouter, a mettre, a remplacer, a
            supprimer, a installer, petit service, un service, vous auriez un creneau pour, auriez vous un
            creneau pour, vous auriez le temps de, auriez vous le temps de, vous pouvez planifier, qui pour,
            que faut il pour, de quoi avez vous besoin pour, quelqu'un cote technique pour, quelqu'un cote
            it pour, quelqu'un de la tech pour, cote technique
        """,
        Kind.PLEASE: """
            merci de, merci d', svp, stp, s'il vous plait, s'il te plait, please, priere de, veuillez,
            veuillez svp
        """,
        Kind.NEED: """
            il nous faut, il me faut, il faut, il faudrait, il nous faudrait, il me faudrait, faudrait, on a
            besoin de, on a besoin d', on a besoin du, on a besoin des, on aurait besoin de, on aurait
            besoin d', on aurait besoin du, on aurait besoin des, nous avons besoin de, nous avons besoin
            d', nous avons besoin du, nous aurions besoin de, nous aurions besoin d', nous aurions besoin
            du, j'ai besoin de, j'ai besoin d', j'ai besoin du, j'aurais besoin de, j'aurais besoin d',
            j'aurais besoin du, besoin d', besoin de, besoin du, il manque, il nous manque, manque, on
            voudrait, nous voudrions, on aimerait, nous aimerions, demande :, a besoin d', a besoin de, a
            besoin du, j'ai besoin, on a besoin, nous avons besoin, aurait besoin, besoin, il faudrait que,
            on veut, nous voulons, je veux, on souhaite, nous souhaitons, je souhaite, souhaiterait, on
            souhaiterait, nous souhaiterions, on cherche quelqu'un, cherche quelqu'un, demande un, demande
            une, veut un, veut une, on attend toujours, attend toujours
        """,
        Kind.MUST: "doit, doivent, devrait etre, doit etre, doivent etre, devra, devront",
        Kind.THAT: """
            il faut que, il faudrait que, il faut absolument que, on aimerait que, nous aimerions que, on
            voudrait que, nous voudrions que
        """,
        Kind.STATE: """
            etre, aller, apparaitre, figurer, pointer, rediriger, passer, partir, remonter, etre en ligne,
            soit, soient, arrive, arrivent, apparaisse, apparaissent, figure, figurent, remonte,
            remontent, pointe
        """,
        Kind.HANDS: """
            vous en occuper, t'en occuper, s'en occuper, s'en charger, vous en charger, s'en occupe, qui
            s'en charge, qui s'en occupe, prendre en charge, le faire, faire ca, le mettre en place, la
            mettre en ligne, le mettre en ligne, l'installer, l'ajouter, le faire rapidement, qui peut le
            faire, qui peut s'en occuper, qui le fait, gerer ca, vous pouvez gerer, a qui m'adresser, la
            creer, le creer, la publier, le publier
        """,
        Kind.MISSING: """
            manque, il manque, n'existe pas encore, n'est pas encore en ligne, n'est toujours pas, toujours
            pas en ligne, n'est pas encore la, n'apparait plus, n'apparaissent plus, affiche encore, affiche
            toujours, affichent encore, affichent toujours, s'affiche en, ne s'affiche pas, ne s'affiche
            plus, ne mene nulle part, renvoie encore, renvoie toujours, pointe encore, pointe toujours, est
            perime, est perimee, n'est plus a jour, ne sont plus a jour, pas a jour, a disparu, ont disparu,
            est faux, est fausse, est encore l'ancien, est encore l'ancienne, date de l'an dernier,
            n'arrivent pas, n'arrive pas, ne remontent pas, ne remonte pas, ne recoivent plus, ne recoit
            plus, n'est plus envoye, n'est plus envoyee, ne part plus, ne partent plus, est flou, est floue,
            ne fonctionne plus, renvoie vers l'ancien, renvoie vers une erreur
        """,
        Kind.WORK: """
            installer, implementer, integrer, connecter, brancher, relier, raccorder, ajouter, rajouter,
            mettre, mettre a jour, mettre en place, mettre en ligne, remplacer, modifier, changer, corriger,
            supprimer, enlever, retirer, desactiver, activer, creer, construire, rediriger, publier,
            deployer, pousser, configurer, parametrer, paramétrer, synchroniser, automatiser, migrer,
            inserer, placer, poser, afficher, masquer, cacher, ouvrir l'acces, donner acces, debloquer,
            autoriser, traduire le site, dupliquer, deplacer, faire pointer, remonter, refaire, developper,
            coder, taguer, tracker, prevoir, monter, charger, uploader, incorporer, basculer, passer,
            ajoutez, mettez, installez, creez, remplacez, corrigez, integrez, modifiez, redirigez, publiez,
            supprimez, activez, changez, connectez, remettre, reparer, importer, exporter, prolonger,
            renommer, fusionner, scinder, elargir, copier, debrancher, deconnecter, couper, restaurer,
            adapter, ajuster, rendre, permettre, lier, faire apparaitre, actualiser, heberger, declencher,
            alimenter, ouvrir un acces, lui ouvrir, recuperer, centraliser, segmenter, verrouiller, traduire
            la, traduire le, etendre, rebrancher, repositionner, recoller, coller, glisser, caler, passer
            en, mettre hors ligne, sortir, virer, degager, faire sauter, paramettrer, mesurer les, envoyer
            dans, envoyer vers, envoyer automatiquement, pousser dans, faire tomber, tombent, remontent,
            bricoler, monter un, disparaitre, prevoyez, doit disparaitre, faites disparaitre, a remplacer,
            envoie, envoyer un, recapituler, raccourcir, allonger, simplifier, fluidifier, arreter, stopper,
            suspendre, reactiver, nettoyer, dedoublonner, basculez, reliez, branchez, retirez, enlevez,
            cachez, masquez, affichez, posez, collez, ouvrez, fermez, donnez acces, bloquez
        """,
        Kind.PLACING: """
            ajouter, rajouter, mettre, inserer, placer, poser, afficher, integrer, publier, mettre en
            ligne, rediriger, connecter, brancher, relier, raccorder, uploader, pousser, synchroniser,
            basculer, faire pointer, ajoutez, mettez, integrez, redirigez, faire remonter, remonter,
            migrer
        """,
        Kind.LIGHT: "avoir, donner, obtenir, recevoir, faire",
        Kind.THING: """
            page, pages, landing, landing page, page d'atterrissage, page de remerciement, page
            d'inscription, page dediee, formulaire, formulaires, banniere, bannieres, bandeau, bandeau
            cookies, bandeau cookie, balise, balises, bouton, boutons, redirection, redirections, sous
            domaine, domaine, integration, connecteur, suivi, suivi des conversions, code de suivi,
            tracking, champ, champs, case a cocher, module, module d'avis, nom de domaine, certificat, flux
            produit, flux, compte a rebours, carrousel, chat, tchat, questionnaire, sondage, modele d'e
            mail, modele d'email, gabarit, inscription newsletter, avis clients, etoiles, badge, popin, pop
            in, configurateur, calculateur, simulateur, automatisation, desinscription, lien de
            desinscription, tag, tags, moteur de recherche interne, plan du site, fil d'ariane, expediteur,
            adresse d'expedition, compte, comptes, acces, mini site, minisite, moteur de recherche, barre de
            recherche, filtre, filtres, selecteur de langue, pixel tiktok, pixel meta, lecteur, lecteur
            audio, podcast, evenement, evenements, audience, audiences, cible, cibles, segment, segments,
            parcours, scenario, relance, relance panier, mail de bienvenue, mail de confirmation, e mail de
            confirmation, accuse de reception, prise de rendez vous, agenda en ligne, chatbot, assistant,
            avis google, avis, fiche magasin, magasins, page magasin, page d'erreur, page 404, flux rss,
            import, export, consentement, certificat ssl, nom d'expediteur, lien court, qr code, bouton
            whatsapp, notification, notifications, fenetre, fenetre chat, bulle de chat, barre, barre d'annonce, bandeau
            promo, bandeau d'information, encart newsletter, popup newsletter, pop up, liste deroulante, menu deroulant,
            option, champ obligatoire, champ telephone, champ code postal, captcha, upload, piece jointe, formulaire de
            contact, formulaire de devis, formulaire de rappel, formulaire d'inscription, formulaire de don, page de don,
            demande de devis, prise de rdv, calendrier de reservation, module de reservation, moteur de reservation,
            reservation en ligne, paiement en ligne, moyen de paiement, moyens de paiement, mode de livraison, carte
            cadeau, cartes cadeaux, carte de fidelite, programme de fidelite, points de fidelite, solde de points, liste
            d'envies, liste de souhaits, comparateur, comparatif, grille tarifaire, calculette, devis en ligne,
            localisateur de magasins, carte des magasins, carte interactive, annuaire, annuaire partenaires, espace
            revendeurs, espace pro, espace membre, connexion, page de connexion, sso, double opt in, opt in, lien de
            confirmation, page de desinscription, desabonnement, desabonnes, liste d'exclusion, liste de suppression,
            liste de diffusion, base de contacts, synchronisation, synchro, remontee, remontee des leads, leads, export
            quotidien, flux de donnees, connecteur crm, webhook, api, script, code de conversion, evenement de
            conversion, conversions, utm, utms, parametre, parametres, plan de taggage, plan de marquage, marquage,
            taggage, data layer, balise meta, meta description, titre de page, redirection 301, certificat, dns, spf,
            dkim, dmarc, sous domaine dedie, url courte, lien profond, codes qr, iframe, code d'integration, galerie,
            lecteur video, visite virtuelle, ecran, ecrans, borne, bornes, affichage dynamique, mail automatique, mails
            automatiques, e mail automatique, mail de relance, relances, relance automatique, mail anniversaire, mail
            transactionnel, mails transactionnels, signature mail automatique, sms, notification push, push, sequence,
            workflow, declencheur, score, scoring, attribution, affectation, civilite, personnalisation, version
            anglaise, version allemande, version arabe, traduction du site, langue, langues, devise, vitesse, temps de
            chargement, simulations, simulateur de pret, tunnel, etape, module, extension, plugin
        """,
        Kind.SOFT: """
            code, acces, video, videos, image, images, visuel, visuels, logo, logos, texte, lien, liens,
            titre, brochure, pdf, newsletter, export, liste, tableau de bord, bloc, encart, offre, prix,
            code promo, numero de telephone, numero, adresse, photo, rubrique, segment, scenario, email,
            emails, e mail, e mails, promo, campagne, communique, temoignage, document, adresses
        """,
        Kind.PLACE: """
            page d'accueil, accueil, site, site web, le site, page produit, pages produit, fiches produit,
            fiche produit, pied de page, en tete, menu, boutique, panier, tunnel, tunnel de commande, page
            de paiement, page tarifs, page contact, blog, newsletter, page, pages, toutes les pages, site
            vitrine, espace client, inscription, page d'inscription, page de remerciement, formulaire,
            prod, production, en ligne, e mails, emails, application, appli, page carriere, back office,
            mentions legales, partout, home
        """,
        Kind.ELSEWHERE: """
            agenda, calendrier, ticket, jira, tableau, miro, doc, document, confluence, wiki, notion,
            diapo, presentation, drive, dossier, canal, fil, slack, teams, reunion, salle, excel, tableur,
            signature, brouillon, invitation, ordre du jour, maquette
        """,
        Kind.PREP: """
            sur, dans, en, a, au, aux, pour, de, du, des, d', avec, par, vers, chez, avant, apres, depuis,
            sous, d'ici, entre, sans, jusqu'a
        """,
        Kind.STOP: """
            et, ou, mais, car, parce, que, qui, si, est, sont, :, -, –, (, ), !, ?, afin, puis, quand,
            c'est, sinon
        """,
        Kind.TALK: """
            dire, me dire, nous dire, expliquer, m'expliquer, envoyer, m'envoyer, nous envoyer, partager,
            relire, verifier, tester, regarder, jeter, valider, confirmer, voter, lire, repondre,
            participer, venir, assister, inscrire, vous inscrire, remplir, completer, approuver, signer,
            commander, reserver, rappeler, indiquer, preciser, donner votre avis, faire un retour, faire
            un point, discuter, parler, presenter, savoir, voir, comprendre, trouver, chercher, rejoindre,
            appeler, transmettre, transferer, rediger, ecrire, traduire, utiliser, noter, penser, oublier,
            reunir, recommander, conseiller, imprimer, redemarrer, attendre, passer me voir, passer a mon
            bureau, faire une demo, faire le point, prevenir, me prevenir, prendre connaissance,
            consulter, commenter
        """,
        Kind.BLOCK: """
            avis, retour, retours, feedback, brief, maquette, maquettes, brouillon, budget, chiffres,
            resultats, rapport, bilan, reunion, point, rendez vous, idee, idees, question, questions,
            statut, capture, captures, planning, strategie, mot de passe, ordinateur, imprimante, facture,
            contrat, devis, conges, salle, dejeuner, cafe, pot, ticket, bug, panne, formation, atelier,
            compte rendu, nom, date, validation, traduction, traductions, collegue, personne, volontaires,
            aide, information, informations, infos, id, identifiant, precisions, exemple, exemples,
            benevoles, signature, accord, badge d'acces, badge visiteur, temps, monde, patience
        """,
        Kind.DEV: """
            pull request, pr, merge, branche, rebase, commit, depot git, repo, lint, ci, tests unitaires,
            test unitaire, e2e, staging, docker, feature flag, hotfix, code review, regex, nginx, preprod,
            endpoint, composant, dependance, dependances, parseur, parser, classe, methode, la fonction, un
            test pour, les tests
        """,
        Kind.PERSON: "moi, lui, leur",
        Kind.YOURS: "votre, vos, ton, ta, tes, leurs",
        Kind.PEER: """
            l'equipe contenu, l'equipe design, les commerciaux, le commercial, le juridique, les rh, la
            compta, graphiste, la redaction, l'equipe rp
        """,
        Kind.NOT: "ne, pas, plus besoin, jamais, aucun, n'ajoutez",
        Kind.WHEN: """
            urgent, demain, aujourd'hui, avant, d'ici, lundi, mardi, mercredi, jeudi, vendredi, cette
            semaine, la semaine prochaine, ce soir, rapidement, vite, au plus vite, asap, ce mois, des que
            possible, ce matin, fin de semaine, fin de mois, midi
        """,
        Kind.PRONOUN: "le, la, les, ca, cela, ceci",
        Kind.BROKEN: "en panne, erreur, bug, plante, ne marche pas, ne fonctionne pas, casse",
        Kind.QUESTION: """
            pourquoi, quel, quelle, quels, quelles, quand, comment, combien, est ce que, faut il
        """,
        Kind.WITHDRAWN: """
            plus besoin, pas besoin, laissez tomber, oubliez, c'est bon, merci pour, rappel :, pour info
            :, a ete ajoute, a ete ajoutee, est maintenant en ligne, est en ligne, est deja, j'ai ajoute,
            nous avons ajoute, on a ajoute, j'ai mis, annule, annulee
        """,
        Kind.ABOUT: "client, clients, utilisateurs, si, s'il, ils, elles",
        Kind.FILLER: """
            bonjour, salut, hello, aussi, vite, rapidement, svp, stp, s'il vous plait, s'il te plait,
            equipe, a tous, tous, merci, donc, encore, me, m', nous, vous, te, le, la, les, un, une, des,
            de, d', peut etre, juste, eventuellement, y, cette semaine, egalement
        """,
    },
    head_first=True,
)
