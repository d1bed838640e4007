"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
+2.6 =hands
+2.3 ~yours
+1.9 1+named 2+named =missing it'd
+1.8 >work attach
+1.7 partner
+1.5 der doesn't
+1.4 3+named
+1.3 >none by im need>none our thx ~still&thing
+1.2 >talk>tool ask>work dev
+1.1 also chanc download hear onli that
+1.0 =ask >light>tool >none>place >work>place auf behind career de ein get googl ihr it's legal prom
+0.9 6 >light >talk>none ^talk>place ^work>none ab beg checkout d'ici login mail one open peopl please>work
+0.9 pop return ship sign start stop tak thank us you're ~wish
+0.8 =must >none>tool >work>name ^work>thing automaticalli aux>light award book braucht confirm einen footer
+0.8 graci handler imple into it lead much must>talk pls poner rat registr right serait top una ~how_long
+0.8 ~still
+0.7 1st 25 60 ^light>tool ^work abl admin anleg christm cmo data deliveri desd einricht email eng field
+0.7 gern giv gues intern ja kindli kontaktformular krieg lieb limit mind nam necesitam off on order promiz
+0.7 sam say seo siz sold summer that's ver way when ~who&thing
+0.6 31 =sending =tool >light>name >light>thing >none>name >none>none >work>soft >work>thing ^talk>none
+0.6 ^work>tool aber anywai asap automatisch baja be bis cada cloud countri d'une dato die doc driv einmal
+0.6 el erst et event exist forward from hel hero hi his holidai if instead kind l'agence lift manager meta
+0.6 month nos onto owner parameter pasar per please>none postfach product program que raffl receiv reminder
+0.6 scor scrol se sind solution squeez stock team thread tool until verbind vide von week whoever with woch
+0.6 ziel ~blocked ~how_long&thing ~wish&thing
+0.5 1 13 45 =light =name =other =that >work>none >work>tool ^work>soft a acm advanc analytic annual any
+0.5 appli applic aus aussi categori competition could countdown da dan des dimanch don dutch easter expect
+0.5 februari feld french gift go going hap hola hour jun kom las lun meno monat network notr ohn pagin perd
+0.5 petit postcod preview produktseit reddit request sav seri seul sheet shop si sourc stag step sundai
+0.5 teaser there's thos trial typo3 und up verific vertrieb want whil win wrong y yesterdai ~blocked&thing
+0.5 ~yours&thing
+0.4 20 40 =need =place >light>person >none>thing agency's aid as back bar beim bos bouton box braze consol
+0.4 conversion d'inscription dank dec december den doit editor en everywher filial formulari gewinnspiel
+0.4 goal hid how jemand jona juin juli keep kit klein kommt konntet lat les loyalti mai main mal mayb
+0.4 montag must>light neu newsletter nowher of para portad pric question repar reseller robot sehen sein
+0.4 sigu sms social star stor straight student sur swap ta tambi tel thei them total transl try uk uns
+0.4 visitor vous wait webinar weiterleit whatsap wher widget wir
+0.3 12th 14 19 2026 210 =please =pronoun =state =thing =work >talk>block >talk>place ^light ^talk>name
+0.3 ^talk>tool abon accept account after agenci ajouter all allen alt alta am and appl are at austrian
+0.3 autumn avec bandeau befor being below blog brev campaign captch catalog ce chos co colleagu com compani
+0.3 complaint configur connect contract covid creer devis didn't direkt donation dran durch end engineer
+0.3 est etr exampl exclud feed feri flow for fr grad greet growth gui hard heard hey hit homepag hop hotjar
+0.3 imagefilm impressum influencer kampagn kil lance launch lien lundi man mandatori member metr mettr
+0.3 monthli night nuev offer onlin optimizeli option out par pas pdf plai please>light podeis point prix qr
+0.3 reach read readi restaurant said salon saturdai scan second see seen sehr sent sinc sistem snippet so
+0.3 sol sprint stil subdomain subscriber svg swis switch tech thai that>work thes tiend til tim toujour
+0.3 typeform unser user using visual watch we've wednesdai whitepaper whol zoom zur zwei ~who
+0.2 15 18 2023 212 28 404 90 >work>block >work>person ^light>person ^light>thing ^light>yours ^talk>block
+0.2 ^work>name abandon adjunt affich against aim al anfrag anna anymor app appeal around ask>light austri
+0.2 aux>work avis b bas baut bien bit black brand but calcul calendar captur carrit cart center chas cheer
+0.2 complet complianc conectar convert corriger cours court cover cuand customer daili das db deck deep
+0.2 developer digital discus distributor dm down draw e each eigen einbau einbind els enlac erp everi exit
+0.2 extr facebook faisabl fal falsch faut fax fich filter finalli find folder follow frag fre fur gebt
+0.2 gemes gent hand hav her id idea in ins inscrit insuranc intent intercom kan kollegin kon l'operation
+0.2 languag laps le lieg liegt logo myself next nicht offic oh ok onc ooh opt ordner ought ourselv perfect
+0.2 pet phon pick player plutot podriais por porf possibl pourriez pr preci pro produit puest qu'il quick
+0.2 quit realli recip remind remplacer requir rest restart review rid rul rush sagt schedul schnel schreib
+0.2 screenshot server shown singl sit sollt som someth sort spr storefront sub such svp tablet taken tard
+0.2 target tealium telefon telephon templ term ther think ticket tier tout twic typo uber um ups url ven vs
+0.2 w war we'll wer whenever wie wishlist wol workshop wurd year's zum zweit ~to_be
+0.1 00 11k 12 140 14th 17 2024 2025 24 30 300 35 3rd 400 41 50 64 7 900 =aux =digital =placing =when
+0.1 >light>soft >talk >work>peer ^light>block acc acros addres affili ahor als alten amaz angri anyon
+0.1 anzeig api appreci april arriv ask>talk auch aujourd'hui aux>none azubi believ besoin bilder bing blind
+0.1 block bonus bought brancher brech buen bus calendli cambiar camp campan can't carousel carpet catalan
+0.1 cfo chariti chat clear codig collect complain concour cooki copi cot csv cuant d'installer dafur dai
+0.1 danach deadlin dem devrait did direct dkim dns donner donor dotdigital dropdown dsi dur ell emarsi
+0.1 embarg englisch enquiri envoi episod erganz es expir extend famili faudrait fertig fewer fil formulair
+0.1 ful gard german gest gm goe grateful green ha hac han handl happi hat help hook hotlin hreflang hugo
+0.1 ich immer imprint inbox insight ipad issu jeu kickof know konnt last latest leav left lena let leut
+0.1 lleg lo loan locator los lyon mad mailchimp mano manual measur menu mer merg mes microsit midnight mit
+0.1 moin morn mus nach nacht new noon noth og ops pag pdp pedid platform plus podcast polici portugal
+0.1 posibl pouvez pris properti publicad purchas q3 q4 rais ran real rebaj record recuperer referral rss
+0.1 scre search segment sender separ session shal she shopifi sie sin sitemap slat spanish spar spec spf
+0.1 split spot stai startet structur suis survei tab tarif teng terminbuch that>none third though tiktok
+0.1 titl trailer trigger trustpilot tv twitter u uhr unsubscrib vaniti vendredi veran visiteur volunteer
+0.1 vom vwo warehous warum we'd webinair welch what whitelist winner winter wird wis worth ya you zugrif
-0.1 100 200 2021 21 240 38 3k 3pm 42 48 72 8 97 =about >light>block >light>yours ? ^talk acces ads agentur
-0.1 aish algui alwai android angebot ano articl attribution avant avon awai badg bag bannier basicalli bei
-0.1 berlin better betwe bin blocker blu bon branch brav break bring brochur button cad caf cam can candid
-0.1 cartel celebr cet claim cod colour column communiqu como compt conferenc confluenc connection contact
-0.1 content cost coup cpl crea crm d'ouverture d'un dat davon depart deploi desk deux dia dir doing dos
-0.1 doubl drift e2e empti encor encuest engage esta etiquet everyon everyth excit faciliti fail fait falt
-0.1 feb fel festiv finish fir flag flaki flat follet form freitag fruh fun funcion ga4 gdpr gefallt ger
-0.1 gerad gran group half hamburg hangt hay helf helper heut hier him hir host i imprent index instagram
-0.1 invit isa ist januari jetzt jira jo job juev kid kitch klaviy kontaktseit l'accueil la laptop leak
-0.1 legaci letzt librari lieber lief lost m m'envoyer macht mag mak manan mand map march mardi marketo
-0.1 martech mayo mean medi meldet memori messag milk mkt mobil mod mon monei monet muy ne near necesit
-0.1 need>light need>talk nehm neuen no nom non o oben object objetiv opinion other paid panel panier
-0.1 paragraph part patienc po porqu portal pour prasent preferenc presupuest proofread propos proud pul q
-0.1 quand quelqu'un quitar ramen reachabl recommend recuerd redo relaunch reserv resultad retarget revenu
-0.1 revisar room sait salesforc schau schickt shoot show six slot slow smaller son sont soon spa speaker
-0.1 spent sso station status subject submit super surtout sync synxis te then tien to torn tot touch tous
-0.1 trabaj tracker traffic trafic travel tre unit unus valenci vector vent verifi visuel vos vot voucher
-0.1 walk webhook weis why wieder window wish within wonder yet zahl zertifikat
-0.2 ! 11 2027 5 500 80 >none>peer >none>soft ^light>name ^talk>elsewhere ^talk>peer ^work>block activ ana
-0.2 another anybodi audit ayer bekom ben bigger board bot bounc broker campagn character chiffr component
-0.2 dealer dear debug decision deliver differenc dog domain du eingebaut emb embed enter equip esp euro
-0.2 ever far fast faster feel fehlt fridai g2 graz gut habt header hom installer intranet is kantin
-0.2 landingpag laut layout light linkedin lobbi lock log loop lot lov mais mas match mem midi min mis mism
-0.2 moi morg most mostli motiv musst must>none navidad need need>work nod not nouvel now number ob offsit
-0.2 oui packag parti peu photographer pim pipelin plan plant plugin port preis pretti print printer procure
-0.2 proof pued quien raus releas relir renam repli retri rfq round seat selbst ser sharepoint slider slogan
-0.2 solo spend stand startseit stund support text their this thought todai tomorrow track tri trouv turn un
-0.2 understand via vor votr voudrait weekend weekli went who's wifi word wordpres worri would wrot year yo
-0.2 youtub ~fact
-0.3 0 10 2 2019 22 9 9th =peer =soft >talk>yours ^light>none ^light>place ^talk>person ^talk>soft
-0.3 ^work>person about action ad afternoon agend agre alreadi aux>talk becaus best blurri brief builder
-0.3 c'etait chang client clos coffe competitor consent creat deja denkt doe drop eigentlich enjoi era even
-0.3 explain eye fiv flyer found ga gon got guest head i've includ instal intak isn't its itself j'ai jahr
-0.3 join kannst known l'equipe later lauft link lunch may meetup mein messestand mor must>work never nobodi
-0.3 normal oder offn onetrust over own person peut pictur prestatair quarter qui quoi redesign register
-0.3 samstag saw schon semain sens sfmc somebodi stat studi suit suivi talk they'll they're tip todo two vat
-0.3 version viel visit wan was weiter work writ yes ~fact&thing ~to_be&thing
-0.4 =block =doing =elsewhere =not >light>none >talk>name au bump buy ca ceo channel comment con concept day
-0.4 default del english euch floodlight foto fyi geht gen good haben hang has headlin imag integr jour kim
-0.4 lang lin llev machin manqu matin matom minut mir must noch past pay polish post poster present
-0.4 production result reunion run slid soir soire sonst steht thre together took tuesdai updat vendor viern
-0.4 warenkorb we we're wed wirklich ~self&thing
-0.5 =broken =first =person =question =who >light>place ^work>yours ajout an birthdai boton budget correct
-0.5 csp curious depuis export fix front hab had hal hold hubspot i'm interest land long mach meet migr mov
-0.5 nois os otherwiz pensez please>talk replac short signup tag thursdai train upload use websit weg which
-0.5 wiki without zu
-0.6 ^talk>yours again answer anyth ask booth c'est chatbot delet design door edit i'll jeudi lik list load
-0.6 nic pixel popup redirect rol sagen seit welcom
-0.7 =built =talk >talk>peer >work>elsewhere ^talk>thing add banner cas clean cms d'accueil do draft he just
-0.7 liv me mehr my paus pleas quot shar someon through tonight whether wil ~dropped ~dropped&thing
-0.8 =done >none>person brauch build check feedback final formular peux tu ~vendor&thing
-0.9 ^work>place container gtm market script send ~done ~self ~vendor
-1.0 4 =withdrawn i'd je test
-1.1 >none>block >talk>person paul your
-1.2 kurz ~done&thing
-1.3 don't phot
-1.4 >work>yours ~planned ~planned&thing
-1.8 or
-1.9 let's
-2.0 =yours
-2.2 =dev
-7.6 =always
"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
