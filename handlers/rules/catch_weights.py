"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
+2.4 =hands
+2.1 1+named 2+named it'd
+2.0 =missing
+1.7 >work
+1.5 our ~still&thing
+1.4 3+named >none pls ~wish ~yours
+1.3 >light>tool ask>work
+1.2 ^work>tool attach by der googl need>none please>work
+1.1 =must checkout get ihr im mail partner rat stop ~still
+1.0 =ask >light>thing >none>tool career chanc doesn't hero it
+0.9 31 >light >none>place >work>place abl auf braucht download must>talk onto whoever you're
+0.8 6 =light >talk>tool ^light>tool ^talk>place ab also aux>work behind conversion dev down ein einen giv
+0.8 kontaktformular krieg login mind much order pop product prom que request return seri ship thank us
+0.8 visitor week ~how_long&thing ~wish&thing
+0.7 25 4+named >work>tool ^work ^work>thing any as christm cmo dan de einricht el event footer graci hour
+0.7 intern into keep kindli legal nam off one out owner poner seo serait tak that's top want ~how_long
+0.6 =need >light>person >none>none ^work>none automatisch aux>light book but d'une deliveri desd editor
+0.6 forward french go hap hear hel hola imple instead jun lead limit manager necesitam onli open peopl
+0.6 program raffl scor scrol star straight summer that them thx una uns until verbind vide year's
+0.6 ~blocked&thing
+0.5 30 =place >work>none >work>person >work>thing ^talk>block acm agency's analytic and aus automaticalli
+0.5 award be bis colleagu com confirm could countri da did die driv einmal en everi exist feed feri for
+0.5 from gern gewinnspiel gues her holidai it's juli kon konntet l'agence mayb monat month neu nos opt per
+0.5 phon please>light read sav see sehen sind sold start stock team tool try up vertrieb we've when widget
+0.5 win ~blocked ~who&thing
+0.4 13 19 1st 20 40 60 =please =pronoun =sending =that =tool =when >none>thing ^light ^talk>none agenci
+0.4 appli back bandeau bar box chat compani crm d'inscription dank dec developer didn't doc doit est field
+0.4 hi hid homepag if jemand kan lat lieb lift meta morn new next notr nuev offer pagin parameter podeis
+0.4 portad pric produktseit promiz reach reddit registr reminder repar sheet sigu sms stag sundai sur
+0.4 switch thai thread ups von way whatsap whil wrong y ziel
+0.3 1 210 =other =work >talk>none >talk>yours >work>soft ^light>person ^work>soft a admin after allen
+0.3 anfrag anymor applic asap ask>light at auch b bas below bien blog bouton button calendar cancel catalog
+0.3 ce cfo co configur consol cours creer cuand data dran email et expect falsch fil filial goal greet gui
+0.3 ha hey hotjar imagefilm influencer kom lance last le leav liegt logo main mal man merci montag
+0.3 newsletter noon on optimizeli par para plac possibl preview put quick remplacer reseller salon second
+0.3 sein sit siz solution sourc sprint stor subscriber survei swis tablet tel und unser user using verific
+0.3 visual war weiterleit wher wie zoom zur ~who ~yours&thing
+0.2 00 15 2024 28 400 90 =digital =placing >light>soft >talk >talk>place >work>block ^talk abandon abon aim
+0.2 ajouter all alreadi als alten am amaz anna aux>talk avis beim bit brand braze buen cal calcul cambiar
+0.2 campaign cart complain conectar contract count countdown customer dai daili danach den devis discus
+0.2 dynamic each einbind end es esta exampl extend fal faudrait figma filter find finder first flow folder
+0.2 form frag fre fur gent hit how in inscrit insight intercom klaviy konnt l'operation languag launch les
+0.2 lien lo lundi mad mandatori march mart mettr mus nicht no nous nouveau onlin ops ordner ourselv pag
+0.2 podriais point pourriez prix qu'on recip restaurant rid right saturdai search seul she shown sid sie
+0.2 sign singl smal sol someth spar such svg telephon there's this thos tim transl trial twic typo uber
+0.2 upload url ven vot vs w wait watch webinar went whitepaper winner wol zum zweit ~to_be
+0.1 2025 24 35 45 900 >talk>block >talk>soft >work>peer ^light>soft ^light>thing ^light>yours aber abov acc
+0.1 account ad addres affich aktionsseit anzeig appl appreci are arriv ask>none ask>talk aurait aux>none
+0.1 avez azubi badg befor bilder block blu both brancher brev bring campan catalan center champ chariti cod
+0.1 complet concour consent cooki corre corriger cuant dafur dashboard dato dealer dem deux direkt don
+0.1 donner dropdown dur eigen einbau english enlac even everywher exit extr facebook faut favor feld fich
+0.1 formulari four friend geben gebt german gon green hac hand handl head help hook hoy intent interview
+0.1 jeu jo kampagn kickof kil klein kollegin lena let leut lign lleg los loyalti lyon mailchimp marz mes
+0.1 microsit midnight mism mittwoch moin moment movil must>light nach night notic number nur offic og ok
+0.1 option pardot pedid pick plai player please>none podcast polici posibl pouvez preci pres pro produit
+0.1 properti publicad purchas q4 quel question rebrand referral renam rentre reserv restart review sam say
+0.1 schedul screenshot seen sender server set shop shopifi sich sistem social sort spam spanish sponsor
+0.1 spot spr subdomain subir suis super swap tambi tard target tarif tech telefon ther third tiend tiktok
+0.1 til told too topic trustpilot tv typeform un unsubscrib utm vaniti vendredi veran vom voucher we'd
+0.1 welch why wird wurd yesterdai yet you
-0.1 2 20th 22 34 38 5 8 9th =state >talk>elsewhere acces activ ads ana android anmeld another ant approv
-0.1 avon believ ben better big board branch brav brok budget bus can't celebr cet chiffr click clos column
-0.1 compar compt conferenc confluenc connect cost cover cpl crazi cut d'ouverture dat debug decision depart
-0.1 deploi deploy dia doabl dos drop druckerei embed empti encor export fait far fast flag flaki found
-0.1 freitag function gefallt ger gerad goe group hangt happi hat hay hier hir host ich il import imprent
-0.1 includ index invit jira join jona juev kid kitch know kontaktseit lauft leak letzt librari lol lot
-0.1 loveli lun machin mak manan mand map mas mayo medi memori menu messag milk mod modul must>none muy
-0.1 myself navidad near necesit need>talk need>work nehm neuen nobodi nouvel offnungsr old opinion part pas
-0.1 paso pay plan plus po port poster pour prasent printer proof pul push quand quitar rais rather reachabl
-0.1 reception recommend record remember remov rep resultad retr rol room round said sal sali schon shar
-0.1 sinc six slider slot slow snippet sorri spent status submit svp tabl talk then think tier titl to todo
-0.1 traffic tre tuesdai turn umfrag under une unit via vos walk wan we'll we're wel welcom what who who's
-0.1 window wonder worri zwei ~fact&thing
-0.2 0 10 12 200 3 3pm 80 9 =about =broken =doing =done =peer =soft >light>block >light>yours >none>person
-0.2 >none>soft ? ^light>none ^light>place ^talk>peer agentur angebot around avant ayer bannier bekom best
-0.2 bigger blurri bot break campagn cartel channel coffe colour communiqu competitor component con correct
-0.2 creat csp curious day depuis differenc doubl drift e2e eingebaut emb enter euro everyth explain eye
-0.2 faciliti feel fehlt fel finish flyer follet fun ga4 graz gut half helf imag installer ist its j'ai
-0.2 jetzt just kantin laptop layout light lock look loop lov lunch m'envoyer marketo match matin matom mein
-0.2 midi min mir mis model morg mov must nom ob object oder offn other otherwiz own packag paid patienc
-0.2 plant por preis print publish qui raus redesign register releas replac repli rest revisar scre se seat
-0.2 shoot signup somebodi spend stai stand station suivi support text the thought tip understand unus vat
-0.2 verifi visuel volunteer voudrait what's which wieder within word work writ
-0.3 500 >none>yours ^work>block ^work>yours add agre answer anybodi articl becaus bump ceo clear container
-0.3 content denkt equip everyon faster fridai got guest guid hab haben header heut i i'll i've idea integr
-0.3 intranet jeudi kannst kim la landingpag lin liv llev lobbi may meetup messestand minut most need>light
-0.3 never nic not parti pdf pictur plugin quoi redirect relir result reunion sagen sai semain sharepoint
-0.3 show slid soir son stil studi ticket todai together tomorrow took touch vendor viel votr weekend weg
-0.3 whether wiki year yes youtub ~fact
-0.4 ! >talk>thing about afternoon anyth au brief c'est can chang concept del domain draft edit eigentlich
-0.4 final fix foto fyi geht good great hal hang headlin hold interest land link linkedin long manqu meet
-0.4 mehr mobil mor now os over peut pixel polish present quien short their thre through thursdai tien train
-0.4 version visit was we weekli without
-0.5 =block =built =not >light>place >talk>person ^talk>thing ^work>person banner booth boton cas check
-0.5 design doe had he isn't je migr my need pensez person post production pued so som steht tonight two
-0.5 would ~to_be&thing
-0.6 =who >talk>peer >work>elsewhere ^talk>soft again algui build clean delet feedback formular hubspot is
-0.6 list load noch paul paus please>talk run script zu ~dropped ~dropped&thing ~self&thing
-0.7 =talk >light>none ^work>place ask brauch cms d'accueil do door has l'equipe market tag use your
-0.8 chatbot gtm lik pleas popup quot send someon ~done ~planned ~planned&thing ~vendor ~vendor&thing
-0.9 =elsewhere =question i'm websit
-1.0 4 =first =person >work>yours me peux phot tu
-1.1 >none>block kurz or seit test ~self
-1.2 =withdrawn =yours don't ~done&thing
-1.3 i'd
-1.4 wil
-1.9 let's
-2.0 =dev
-7.3 =always
"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
