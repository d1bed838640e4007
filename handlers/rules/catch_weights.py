"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
+2.5 ~yours
+2.4 =hands
+2.2 1+named
+2.1 2+named
+2.0 =missing it'd
+1.6 partner you're
+1.5 >none >work
+1.4 our ~still&thing
+1.3 3+named attach dev doesn't googl
+1.2 >light>tool ask>work der download ihr im mail pls ~wish
+1.1 =ask >talk>tool >work>place by chanc de get hero please>work
+1.0 =must ab also auf behind checkout login pop rat si ~still
+0.9 6 >light>thing >none>place >work>tool ^talk>place ^work>tool aux>light career graci it's lead need>none
+0.9 prom start that thx
+0.8 31 60 >light >none>tool >talk>none ^work>thing braucht christm ein einen giv into it kontaktformular
+0.8 krieg legal meta much product return seo serait seri ship stop tak thank una us ver ~how_long
+0.8 ~wish&thing
+0.7 25 >work>none >work>thing ^light>tool ^work ^work>none abl anleg book cmo data dato deliveri doc einmal
+0.7 einricht email et event footer french from intern jun lieb mind month must>talk nam necesitam off one
+0.7 onto order owner peopl poner scrol top visitor week whoever y ~who&thing
+0.6 =light =need >none>none >work>soft advanc any automatisch aux>work award bis but categori confirm
+0.6 conversion countri d'une desd didn't easter el gern gues hap hear hel keep kindli limit manager monat
+0.6 onli open per program promiz que raffl reminder request scor sind sold squeez star straight summer them
+0.6 until verbind verific want when whil widget ~blocked ~blocked&thing ~how_long&thing ~yours&thing
+0.5 13 1st 45 =sending =tool >none>thing ^talk>block ^talk>none ^work>soft admin after agenci and as asap
+0.5 aus aussi back be colleagu compani could da dan die doit dutch editor feri field gewinnspiel go goal
+0.5 going hola holidai homepag imple instead juin juli konntet l'agence lun mayb nos ohn on opt out
+0.5 parameter produktseit read sam sav sheet siz sourc team thai that's thread tim tool uns vertrieb vide
+0.5 way whatsap win wrong ~who
+0.4 12th 2026 40 =other =place =that >light>person a acm agency's analytic appl appli applic ask>light
+0.4 automaticalli b bouton box cal catalog co com consol countdown covid d'inscription dank dec des
+0.4 developer donation down driv erst exist feed folder for forward hi hid hour impressum jemand kan kommt
+0.4 les lift logo loyalti main mal must>light neu newsletter nicht nuev offer pagin phon podeis portad
+0.4 preview reach reddit registr repar reseller right shop sign sigu solution stag stock sundai switch
+0.4 tambi total transl try up ups visual vous ziel
+0.3 19 30 =please =pronoun =when =work >light>soft >talk>place >talk>soft >work>block ^light ^light>person
+0.3 ^light>yours account aim ajouter al allen alt austrian autumn aux>none bandeau bar beim bit blog button
+0.3 calcul calendar contract cours creer cuand devis did dran en end est everi expect falsch fil filial
+0.3 finalli finder gent greet hard hop hotjar imagefilm influencer kil kit kom lance languag las lat launch
+0.3 liegt lien lundi man mandatori member metr montag new next notr optimizeli par para perfect plus
+0.3 possibl postfach prix readi rul salon see sehen sein sie singl sms spr sprint stor subscriber sur swis
+0.3 ta tablet tard tel telephon that>work thes toujour trial unser user von vs w wait we'll webinar
+0.3 weiterleit what wie with zoom zur
+0.2 1 20 210 28 3rd 400 404 90 =digital >talk >work>person ^light>thing ^talk>tool abandon aber abon accept
+0.2 acros ahor alten am amaz anfrag anna anymor at bas been befor below bing block brand braze brev cambiar
+0.2 campaign carousel carrit cart ce center cfo chas cheer clear collect complain conectar configur convert
+0.2 corriger court customer daili danach den discus dm don dur each einbind els emarsi enlac es etr exampl
+0.2 exit faisabl fal fax fich figma filter find flow formulari frag ful fur gebt gui ha handler hav hey if
+0.2 immer in intent intercom ipad klein kollegin kon latest leav left let lieg merg mettr morn musst night
+0.2 oh onc onlin option ordner ourselv pag pick plac player please>light please>none podriais point porf
+0.2 portugal pourriez pr preci pric priy produit purchas question quick quit realli recip remplacer requir
+0.2 restart restaurant review rid sagt say schedul schnel seen sent session sinc sistem sit social sol
+0.2 someth sort spanish spar structur subdomain such svg swap taken target tealium tech thos tiend til twic
+0.2 typeform typo uber und url using ven vot war we'd whenever wher whitepaper whol winter woch wol
+0.2 workshop ya year's yesterdai zum zweit ~to_be
+0.1 12 14 14th 18 2024 2025 300 34 35 4+named 50 55 64 900 >work>peer ^light>soft abov acc addres affich
+0.1 agentur aktionsseit all als anywai api app appreci april are arriv auch aujourd'hui aux>talk avis azubi
+0.1 bien black both bought brib bring brochur buen calendli campan can't catalan chariti chat click complet
+0.1 complianc concour corre cot count cuant d'installer dafur dai das dealer dem direkt dkim dns donner
+0.1 dropdown dynamic eigen einbau english envoi error everywher expir extend extr facebook faudrait faut
+0.1 featur feld first folk follow form fre gard geben german gest hand handl help her hit hook hotel how
+0.1 hoy hugo icon imprint ins inscrit insight investor ja jeu kampagn kickof kind klaviy l'operation label
+0.1 last le learn lena leut lleg lo locator los lyon mad mailchimp manual mart mer mes midnight mism mit
+0.1 mittwoch moin mql mus nach nacht nightli no noon noth nous nouveau nowher nur o of offic og pardot pas
+0.1 pedid petit photographer plai platform polici posibl pourrait pres pro properti publicad put q4 qr
+0.1 qu'on ran rebrand referral renam reserv rout rss sai sandwich scre screenshot search second segment
+0.1 sender server seul she shopifi should show shown sitemap spam spot step stil suis suppos survei tarif
+0.1 telefon teng terribl that>none thei thing third tier tiktok told trigger trustpilot tv twitter typ u
+0.1 unsubscrib vaniti vendredi veran vom voucher vwo warum watch weather webinair wednesdai wel welch wer
+0.1 winner wird won't worth
-0.1 ! 000 11 200 20th 240 3 38 3pm 5 =about =thing >light>none >light>yours >none>peer >talk>elsewhere
-0.1 ^talk>elsewhere ^work>block algui alreadi alwai ana android anmeld another ant approv avon badg bag
-0.1 bannier basicalli believ ben better betwe bin bon brav break brok caf cambiad cancel candid cet column
-0.1 communiqu compt conferenc confluenc connection copi cost coup cover cpl d'ouverture dat davon decision
-0.1 deliver depart deploi deploy dia dir doabl dos doubl drift drop eigentlich empti encor encuest engage
-0.1 enter esta even everyth export faciliti fait falt fast fel fin flag flaki follet freitag fruh funcion
-0.1 function gefallt ger gerad group hamburg hangt hay head helper hier him hir host ich il imprent index
-0.1 invit isa jahr jira jona kitch konnt kontaktseit l'accueil landingpag laptop leak letzt librari lost
-0.1 lov m mach manan mand mani map march mardi marketo martech mas mayo medi meldet memori messag milk mod
-0.1 modul mon mondai must>work muy myself navidad ne near necesit nehm neuen nobodi nom now object
-0.1 offnungsr old onboard opinion other paid panel panier part pasad paso patienc pay po por port portal
-0.1 pour prasent prestatair pretti procure proof propos proud publish pul q3 quand quitar ramen rather raus
-0.1 reachabl reception recommend record recuerd relaunch rep report resultad retarget revisar room round
-0.1 sait schickt schon se selbst sid six slot slow smal smaller sont soon sorri spent stai startseit
-0.1 station status svp tabl the then there's this ticket titl todo tous tout track traffic trafic tre trouv
-0.1 under une unit va vector vent visuel vos voudrait walk wan we've wed who who's wieder within wonder
-0.1 wrot yet you youtub zahl zertifikat zwei ~fact ~fact&thing
-0.2 0 3k 500 8 80 9 9th >none>soft >none>yours ^talk>peer ^talk>person acces activ ads agre angebot anybodi
-0.2 around articl ask>none ask>talk avant becaus bei bekom best bigger board bot budget campagn cartel
-0.2 celebr champ channel character chiffr client colour comment compar contact curious d'un debug deux
-0.2 differenc domain e2e eingebaut emb embed esp euro explain eye far faster feel fehlt finish fir fiv
-0.2 flyer fridai fun g2 good graz great gut haben half header helf heut hom i i've idea installer ist its
-0.2 join kantin la lauft layout light link lobbi lock look loop m'envoyer machin mais matom mein midi min
-0.2 mir mis morg most mostli must>none need>light not nouvel ob oder otherwiz over packag peu plant plugin
-0.2 preferenc preis print printer q quelqu'un redesign register relir remov replac repli said sal salesforc
-0.2 saw seat sens ser sharepoint shoot slider somebodi stand steht submit suivi support t text they're
-0.2 thought tomorrow took tot understand unus verifi volunteer votr was word worri writ year
-0.3 10 2 2019 22 =peer >light>block >talk>thing >talk>yours ? ^talk>thing afternoon blurri bump can ceo
-0.3 clos coffe component con day denkt equip era found fyi ga4 geht gon guest guid hang headlin i'll imag
-0.3 instal interest intranet itself j'ai kannst lin linkedin lunch match meetup messestand minut mobil
-0.3 model mor mov must never normal parti person pictur plan poster qui quoi releas result rol run sagen
-0.3 samstag semain so som son sonst spend studi talk their they'll tip too touch tuesdai turn un via viel
-0.3 we web weekend work yo
-0.4 =block =doing =elsewhere ^light>none ^light>place ^talk>soft ^work>person about answer birthdai c'etait
-0.4 concept content correct creat csp doe euch foto hab integr is isn't jeudi jour just kim llev load manqu
-0.4 matin may mehr migr need offn own past peut present reunion short slid thre tien todai together train
-0.4 vat vendor version visit we're weekli weg welcom whether which wiki yes ~to_be&thing
-0.5 =broken =not =person =soft =who >light>place anyth au booth boton brief ca chang del draft edit
-0.5 floodlight got hal he hold long meet noch pensez polish production redirect signup soir through use
-0.5 would
-0.6 =done ^work>place add again brauch build delet depuis design door hubspot l'equipe land list liv me my
-0.6 nic nois os pixel pleas post quien tag two without zu
-0.7 =built =question =talk >talk>peer >talk>person >work>elsewhere ^work>yours an ask banner c'est cas
-0.7 clean do fix formular had has i'm je lik market paus someon thursdai tonight ~dropped ~dropped&thing
-0.7 ~self&thing ~vendor&thing
-0.8 =first >none>person chatbot container feedback final paul please>talk popup quot script websit ~vendor
-0.9 ^talk>yours check cms d'accueil gtm peux seit send tu ~done ~self
-1.0 4 i'd test your ~planned&thing
-1.1 =withdrawn kurz wil ~done&thing ~planned
-1.2 >none>block phot
-1.3 >work>yours
-1.4 don't or
-1.8 =yours let's
-1.9 =dev
-7.4 =always
"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
