"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
+2.4 =hands
+2.2 1+named it'd
+2.1 2+named
+2.0 =missing
+1.8 >work
+1.7 ~still
+1.5 3+named our ~yours
+1.4 >none pls
+1.3 by ~wish
+1.2 >light>tool ask>work attach der googl im
+1.1 =ask =must >light>thing ^work>tool checkout get ihr mail need>none partner rat stop ~how_long
+1.0 >none>tool career chanc doesn't hero please>work visitor
+0.9 31 >light >none>place >talk>tool abl auf behind braucht it must>talk onto ship whoever you're
+0.8 6 =light >work>place ^light>tool ab also dev down download ein einen giv krieg legal login mind much
+0.8 nam order pop product prom que request return serait seri us week ~blocked
+0.7 25 4+named =need >work>tool ^talk>place ^work any automaticalli but christm conversion de desd einricht
+0.7 el event footer graci hour instead intern into jun keep kontaktformular manager off one open out owner
+0.7 poner seo tak thank that's thx top uns vide
+0.6 >light>person >none>none >work>none ^work>none ^work>thing agency's as automatisch aux>work be book cmo
+0.6 dan deliveri forward french gern go hap hear hel hola kindli lead limit necesitam onli peopl program
+0.6 raffl reddit scor scrol star start straight that them tool una until verbind want when year's
+0.5 19 30 60 =please =pronoun =tool >work>person >work>thing ^talk>block agenci analytic and aus aux>light
+0.5 award bis colleagu com confirm could countri d'une da didn't die driv editor einmal en everi feed feri
+0.5 for from gewinnspiel gues hi holidai if imple it's kon konntet l'agence monat month nos offer opt
+0.5 parameter per phon pric read see sehen sigu sold stock summer team vertrieb von we'd we've widget wrong
+0.5 y ~who
+0.4 13 20 40 =place =sending =that =when >none>thing >work>soft ^talk>none acm admin anymor appli asap at
+0.4 back bar bien bouton box ce chat compani consol d'inscription developer did doc doit email est et exist
+0.4 field goal her hid homepag hotjar jemand juli kan lance lat lieb lift logo main mal mayb meta neu new
+0.4 newsletter notr nuev pagin please>light podeis portad preview produktseit promiz reach registr repar
+0.4 sav sheet sind sms stag sundai sur tablet thai thread try up ups verific way whatsap whil wie win ziel
+0.3 1 1st 210 =other =work >talk>none >talk>yours ^light ^light>person ^work>soft a after allen amaz anfrag
+0.3 applic auch b bandeau bas below blog button calendar cancel cart catalog cfo co configur creer crm
+0.3 cuand dai dank data dec dran end expect falsch fil filial filter gui ha hey imagefilm influencer kom
+0.3 last le liegt lundi man march merci montag morn next noon on optimizeli par para plac possibl put
+0.3 reminder remplacer reseller right salon sein sit solution sourc sprint stor subscriber survei svg swis
+0.3 switch tel there's und unser user using visual war weiterleit wher zur
+0.2 00 15 28 400 =digital =placing >light>soft >talk >talk>place >work>block ^talk abandon abon acc aim
+0.2 ajouter all alreadi als alten am anna appreci ask>light aurait aux>talk avis beim bit brand braze buen
+0.2 cal cambiar campaign complain consent contract cooki corre count countdown cours customer daili danach
+0.2 den devis discus dynamic each einbind es exampl exit extend fal faudrait faut fich figma find flow
+0.2 folder form frag fre fur gent greet hit how in inscrit intercom klaviy konnt l'operation languag launch
+0.2 leav les lien lign lo los mad mandatori mart mettr mus no nous nouveau number onlin ordner ourselv pag
+0.2 podriais point pourriez prix produit quick recip restaurant rid second seul she sid sie sign singl siz
+0.2 smal sol spar such tambi telephon this thos tim told transl twic typo uber unsubscrib upload url ven
+0.2 vot vs w wait watch webinar went whitepaper winner wol yesterdai zoom zum zweit
+0.1 2024 2025 24 35 45 90 900 =aux >talk>block >talk>soft >work>peer ^light>soft ^light>thing ^light>yours
+0.1 aber abov ad addres affich aktionsseit anyon anzeig api appl are arriv aux>none avez azubi badg bilder
+0.1 block blu both brancher brev bring calcul campan catalan center champ chariti cod complet concour
+0.1 conectar corriger cuant dafur dashboard dato deadlin dealer dem deux direkt don donner dropdown dur
+0.1 eigen einbau enlac esta even everywher expir extr facebook favor feld finder first formulari four geben
+0.1 gebt german going gon green hac hand handl head help hook icon insight intent interview jeu jo kampagn
+0.1 kickof kil klein kollegin left let leut lief lieg lleg loyalti lyon mailchimp marz mes microsit
+0.1 midnight mism mittwoch moin moment movil must>light nach ne need>talk nicht night notic nur offic og ok
+0.1 ops option pardot pas pedid pick pid plai player podcast polici posibl preci preferenc pres pris pro
+0.1 properti publicad purchas q4 qu'on quel question readi realli rebrand referral renam rentre restart
+0.1 retir review sam saturdai screenshot search seen sender server set shop shopifi shown si sich sistem
+0.1 social someth sort spam spanish sponsor spot spr startseit subdomain subir suis swap tard target tarif
+0.1 tech telefon ther thing third tiktok til too topic trial trustpilot tv typeform un vaniti veran vom
+0.1 voucher welch wer why wir wird workshop wurd yet you
-0.1 2 22 34 38 5 8 9th =done =state >talk>elsewhere ^talk>tool acces activ ads ana android anmeld another
-0.1 ant app approv ask>talk avon bekom believ ben berlin better betwe board bot branch brav brok bus ca
-0.1 can't celebr cet channel chiffr click clos column compar compt conferenc confluenc connect correct cost
-0.1 cover cpl crazi cut d'ouverture dat day dead debug decision depart deploi deploy des dia doabl dos drop
-0.1 druckerei dsi embed empti encor fait far fin flag flaki follet found freez freitag function gefallt ger
-0.1 gerad goe group hangt happi hay hier hir host il import imprent includ index invit jetzt jira join jona
-0.1 juev kitch klappt kontaktseit lauft leak letzt librari lol lot lov lun machin mak manan mand mas mayo
-0.1 medi menu messag milk mod modul must>none must>work muy myself navidad near necesit need>work nehm
-0.1 neuen nouvel object offnungsr old opinion part paso password pay plan plus port poster prasent proof
-0.1 pul push quand quitar rather reachabl reason reception recommend record remember remov rep resultad
-0.1 retr rol room round said sal sali schon shar sinc six slider slow sorri spent status submit svp sync
-0.1 tabl talk text then think tier titl tout track traffic tre turn umfrag under understand une unit via
-0.1 vos walk wan we'll web wel welcom which who's window wonder wordpres worri zwei ~to_be
-0.2 0 10 12 3pm 500 80 9 =about =broken =doing =peer >light>block >none>soft ? ^light>none agentur around
-0.2 avant ayer bannier best bigger blurri budget campagn cartel coffe colour communiqu competitor component
-0.2 con creat csp doubl drift e2e eingebaut enter euro everyth explain export eye faciliti feel fehlt fel
-0.2 finish flyer ga4 got graz gut half helf i've ist its j'ai kantin kid kim laptop layout light lock look
-0.2 loop lunch m'envoyer marketo match matin matom mein memori midi min mir mis model morg most mov must
-0.2 nobodi nom ob oder offn other otherwiz packag paid patienc pdf plant po por preis printer publish raus
-0.2 redesign register releas replac repli rest revisar scre se seat shoot snippet somebodi stai stand
-0.2 station stil suivi thought ticket tip tomorrow tuesdai unus vat verifi visuel volunteer voudrait we're
-0.2 what what's wieder within word work writ year yes
-0.3 200 3 =soft >light>yours >none>person ^light>place ^talk>peer ^work>block ^work>yours add angebot
-0.3 answer anybodi articl becaus break c'est ceo clear concept container curious denkt depuis differenc emb
-0.3 equip everyon faster fridai fun geht good guest guid hab haben heut i i'll idea imag installer integr
-0.3 intranet just kannst la land landingpag lin liv llev lobbi may messestand minut need>light never nic
-0.3 not own parti pictur pixel plugin print qui quoi relir result sagen sai sharepoint show signup slid
-0.3 soir son spend studi support the todai together took touch train viel was weekend whether youtub ~fact
-0.4 >light>place >none>yours >talk>thing about afternoon agre anyth au brief bump can chang content del
-0.4 domain draft edit eigentlich fix foto fyi great hal hang header headlin hold interest isn't jeudi link
-0.4 linkedin long manqu meet meetup mehr mobil now over person polish present quien redirect reunion semain
-0.4 short som their thre through thursdai tien vendor version visit votr we weekli weg wiki without would
-0.5 ! =block =not >talk>person ^talk>soft ^work>person booth boton cas check design doe final had he je lik
-0.5 list migr mor os pensez peut post pued script so steht two
-0.6 =built =who >talk>peer >work>elsewhere ^talk>thing again algui banner build clean delet feedback
-0.6 formular is load my need noch paul paus production run tonight use zu
-0.7 =talk >light>none ^work>place ask chatbot cms do door has hubspot i'd l'equipe market please>talk tag
-0.7 your ~dropped
-0.8 brauch d'accueil gtm pleas popup quot send someon
-0.9 =elsewhere =question >work>yours i'm websit
-1.0 4 =first =person me peux phot seit test tu ~planned ~vendor
-1.1 or
-1.2 =yours >none>block kurz ~self
-1.3 don't
-1.4 =withdrawn ~done
-1.5 wil
-1.9 let's
-2.1 =dev
-7.3 =always
"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
