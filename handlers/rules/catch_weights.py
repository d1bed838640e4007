"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
+3.1 1+phrased
+2.4 partner
+2.3 behind ~plea
+2.2 thx ~to_it
+2.1 1+named hear
+2.0 download login ~also&thing
+1.9 22+words receiv us
+1.8 attach im poner ~yours
+1.7 2+named our pres ship
+1.6 also christm der exist legal return seri
+1.5 >work mail right
+1.4 3+named =missing >none auf automaticalli chanc checkout footer graci stop
+1.3 admin any assum below bos brib career cmo competition gestor hero ihr into launch much promiz rat siz
+1.3 tak yesterdai
+1.2 2+phrased 6 anleg anywher appl asap automatisch consol don einmal going hand offert per pick prom set
+1.2 spr trial vous way zugangsdat ~wrong_now
+1.1 12th 35+words abl aktion announc approv aux>light beg doesn't el email favour help juli monat notifi
+1.1 onli peopl que scrol sind solution start subdomain that transl uns visitor ~by_then&thing ~still&thing
+1.0 31 =light >none>none antwort anywai appli ask>work customer doc googl it it's kontaktformul lead lieb
+1.0 lift los map member nam onlin pas pop postfach product sold switch tech thank top twic vertrieb wallet
+1.0 when ~handed_in&thing ~how_long&thing
+0.9 14+words =ask >talk>tool acm by categori confirm conversion countdown data de desd dev einricht field
+0.9 gern get gold gues hap holidai how it'd littl logo mockup must>talk notr ohn onto order pharmaci pls
+0.9 realiz registr shop social sur tambi teaser telecharge thread visual wher whitepaper ~who_does&thing
+0.8 13 =digital ^work>none ab autoplai aux ce chain collection countri cuand dank dec donner ein einen
+0.8 espac event filter hid inscrit intern ja kei kit locator merger meta month out port pr prend preview
+0.8 request sign sol squeez star tmrw told tomasz user using ver verbind vuestr wen whil ya ziel ~also
+0.8 ~blocked&thing ~how_long
+0.7 2023 =hands >work>soft arrival auch baja bandeau becom braze bubbl catalog contract could da dan
+0.7 dimanch domain driv edg etr exampl expect februari fertig fois gat gebt gift giv head his hola homepag
+0.7 hotj hour influencer keep kindli kollegin limit livraison minuit need>none network offic on one
+0.7 parameter permit petit raffl rentre restaurant robot sav schedul serait sigu simulateur sprint taken
+0.7 tool trad try txt verific von webin week whoever win wir ~blocked ~still ~wish
+0.6 00 25 >none>place >none>tool >work>none ^talk>none ^work adob ajouter all anfrag annual attendanc
+0.6 autumn award back being bis ceo cod complianc devis did die eng esper exclud facultatif fair from
+0.6 funktioniert fur handi handler hel helmet hi imple insight jun leav les lien lign lookup main man
+0.6 manager nos nowher open owner pasar pdf piden portugal postcod proxim quick rent retir second sehen
+0.6 sein seul stag stock straight summer survei ta tank telephon ther thos una unsubscrib url vide whol
+0.6 ~by_then ~must_be ~who&thing
+0.5 =must =name >light >work>block >work>person >work>place ^light>tool advanc agenci aim al allen alta
+0.5 analytic appsflyer aussi bar bas bet cada chat cheer comit companer compani competitor daili dealer
+0.5 delai direkt editor escrib fich fr frais goal goe gui hav he'd hugo kind krieg lais left lo lun machb
+0.5 maquet mari menu merci mind nacht necesitam neu nicht now off ok outlet pagin part paywal please>work
+0.5 prendr produktseit program queu reach realli reddit reminder reseller sais scor seguim sommer soul
+0.5 sponsor subscriber super tagungsanfrag tarjet team tel thai tiend tier til tombent typo3 und until vs
+0.5 webinair what y zum
+0.4 130 19 3rd >light>person >light>soft >light>tool abandon aber acc account after aid alt anmeld ask>talk
+0.4 avis be befor beim brancher cart cc chas cloud coat coleccion court cs datei december den doit dsi
+0.4 dutch duti easter energi erst est everi expir extr febrer filial flow forward frag fundraiz geht's go
+0.4 greet heard him i've imagefilm incl interview klein kommt kon lanzamient last mai mand mayb metr
+0.4 newsletter no noth notic obligatori oh one's option pet pflichtfeld platform podriais point pric prix
+0.4 propi public raiser's recoivent requir segment sort spec staf step telefon there's thingi toujour
+0.4 typeform under useles ven waitlist weiterleit who wie wisst zoom zur ~plea&thing ~wish&thing
+0.3 1 2024 =aux =need =peer =place =please =pronoun =sending =state =tool >light>thing >talk>block
+0.3 >talk>place >talk>thing ^talk>block ^talk>tool ^work>block ^work>soft ^work>thing a abon affich
+0.3 agency's anzeig archiv aus austri austrian azubi basket bilder bing bit bizum black bought braucht brev
+0.3 captch carrit colleagu collect com command complaint compliqu connect corre corridor count cuant danach
+0.3 db dean dia direccion directe dns donacion dran dropdown du einbind els embarras encarg enlac erganz
+0.3 espanol et everywher excel facebook fait faudrait feld fibr fil flyer follet form french fridai fwd
+0.3 grad handlerseit if insuranc investor ipad jeder kil know konntet kost l'agence l'appli lanc lance
+0.3 langsam log lundi mano medi meno merchant mes mettr model montag munich norepli ooh ops org phon ponerl
+0.3 pourriez priy pro properti prospectus purchas qr quit remind remonter remplacer repar report room salon
+0.3 sam sandr see sender seo session show sin sit sms so sollt som sourc spotifi suppression templ teneis
+0.3 term tessitur that>work think ticket toda treat u umzug up vaniti vendor vertrag vien visiteur vorstand
+0.3 wait wart wartet web what's with woch workshop wrong you're ~who
+0.2 000 210 24 404 60 =that =work >light>name >none>name >talk>none >work>peer >work>tool ^light>thing
+0.2 ^talk>name ^work>elsewhere accent adres afraid ahead anad appreci ask>none aufgab aux>none aux>work
+0.2 awin been believ blind block both box bring brochur bug buscador calcul camp campaign car carbon
+0.2 catalan champ co cot csv d'inscription das datasheet deliveri demar director dm down druck durch
+0.2 encuest end engineer envoi envois error eurer fal famili feed find follow funcion gesagt grus handl has
+0.2 hat haven't hop idea idealli impressum inbox industri instead intent intercom kampagnenseit kein kept
+0.2 kickof knitwe kolleg kom konfigur konnt kw languag legaci lieu lin linkedin lleg lov mailbox mandatori
+0.2 mastertag medium met mocht monday's must>light ne notific nous nuev nul of opt overdu panier par para
+0.2 perfect pido posibl postleitzahl pourrait prochain produit qu'il querem quier reader real recommend
+0.2 referral revis richtig rid rss say scan schaltet scharf schnit sehr shopifi sie sistem sleep stark stil
+0.2 stori sub suit svg swap tarif tbh technical tecnic teng this thursday's tim titl trustpilot truth
+0.2 ubergeb ubernehm uk um umsetz unser unterschrieb usercentric valid vent veran w war waren whatsap
+0.2 wordpres wurd yeah year's zendesk zip ~handed_in ~to_be ~to_it&thing
+0.1 01 11k 150 2025 23 27th 28 30 300 4+named 40 420 45 47 64 7 70 71 74 >work>name ^light>yours ^talk
+0.1 abonne abov accept addres adjunt afterward against air alten anna anymor api app apparentli appeal
+0.1 applic are around arriv art atelier automatic avec avon b bajariam balanc bank beer belgian bereinig bi
+0.1 birthdai book bouton buchungsstreck calendli cancel cardiologi cartel center cfo chang charger chos
+0.1 churn clair clic codig complain configur connecter contest copy corriger cort coupon covid crazi crear
+0.1 crite cuatr czech d'abandon d'emailing d'ici d'une dafur dato dauert day deadlin deep deux didn't
+0.1 digital direct distributor dkim donation donor dotdigital drit dropbox dynamic eigen einbau einem ell
+0.1 eloqu elternabend embarg enquiri ep episod esa esg eso estar estari eur exhibition exit extend extract
+0.1 falsch fax feri fewer figma font footbal for fragt fre fund g2 geben gehabt gehen gemes gent gest ging
+0.1 gm grateful groceri grossenberat group growth grup h ha happi hard health hey id ihn immer in ingl janu
+0.1 joan jouer juev juin kampagn kaum key klarn klaviy klick l'etape l'operation l'outil lauf layout let
+0.1 lif liv llegan mad mailchimp mais maner mar measur mer mi mism mit mitad mobil montais monthli movil
+0.1 museum n'y neuen next nie nightli nouveaux numer nur occuper october offlin optimizeli ordner ought pag
+0.1 pain pardot pedid perd photographer pic picker pictur pinterest pj plai plz pms poneis porqu pouvez
+0.1 prospect puest put q1 quiz quot read readi refresh remarket repit resend rest retour revin s sab sagt
+0.1 said salut saturdai schnel schnittstel schreib scre search seen server sheet should shown singl sitemap
+0.1 ski smal snippet somehow sommerfest spanish split spot stor subscrib such sureli swis syst target
+0.1 technik telefonnummer tendri thes thing ti tiktok too trailer tru tv tyr un unter usual vip visitenkart
+0.1 voir vot voudrait warn we'd we'll we've whenever widget winter wird wol yay year you'd zeil zwei
+0.1 ~asks_fact&thing
-0.1 120 15 2019 20th 21 2291 3 380 42 44 4711 4730 48k 500 58 5m 72 80 800 =about >none>soft ^light
-0.1 ^talk>elsewhere ^talk>peer ^talk>yours abstim activ actualli admission agentur ago ahor ai allergi
-0.1 alwai analyst angebot angebund annule anoch ans aoif aov apr argu arrang awai ayer bachelor backend bag
-0.1 banner bau beid ben berlin besoin bevor bewerbungsseit bin blog bogot bon bot boulot bout brand break
-0.1 bristol built c'est c'etait ca cambi cambiam card celui cent cer chair checkbox chees ci committe
-0.1 compar compt conect connection contrat convert cook coup cpc creativ crm ctr d'accueil d'atterrissage
-0.1 dark dat delet dentist depart depot dernier des desk detail developer dix dog donnerstag dos doubl dpa
-0.1 drink dry eben eintrag elev encant ensen env er etait etwa everyth eye fail falt faster finale finalli
-0.1 financ finish flaki flicker flight floor follower format friend froz fruher fruhstuck ga ganz gedacht
-0.1 gegen ger gewinnspiel gleich gran gravel green grossartig ground guest gust habri hac hacem hamburg han
-0.1 handlerportal hannah haut he's hein helf hemo hotlin hoy i icon imagin index ine inform ins inscription
-0.1 installer integr invit irgendwan issu item itself jan januari juridiqu jusqu'au kan kantin katalog kid
-0.1 kitch kontaktseit kund l'hebergeur la laps laptop latenci le lea leed legend lena lieber llam lock
-0.1 lockfil lookbook loop loveli m m'envoyer m'occupe madrid magazin manan march master matin medic mention
-0.1 mich microsit middl milk mio miracl mis mkt moment monet most mov mr mtb mug mus muy myself nada neben
-0.1 need>light nin nobody's nosotr nps oat objetiv odd offen offnungsr olu oslo ou outsid p95 packag panel
-0.1 paragraph parl pasad passt password peux pharmacist phish pid piz plausibl please>light please>none po
-0.1 podcast pol portal pot prasent pre premier pris privaci procure proofread proposal proxi pruf publisher
-0.1 purpl q3 qbr quand quatr quelqu'un questionnair rank rather raus reason rebrand rebuild rechtsabteil
-0.1 refactor refund reich relir remain remarch remember remont renewal repo reserv rewrit roa roadshow rout
-0.1 row rund saniti sap schau schem schickt schon school se securiti setz shal she shoot signatur silver
-0.1 simpl simpli slat slogan slot snowflak sonntag souci spa spe stand startseit sticker strip studi stund
-0.1 suis sundai surtout swed sweepstak sync synxis tabl temp terribl that>none their they'd they're they've
-0.1 tick topic torn tour tous trabaj tracker tuesday's tur turn typo uhr valu vc vector vegan veri verlor
-0.1 vient voluntari vos voucher vuelv walk we're wear weather webhook webp webteam wednesdai wheel who's
-0.1 winner wochenend wors yo you've zug zugrif zweit ~wrong_now&thing ~yours&thing
-0.2 14 18th 20 2027 38 3k 41 50 8+words 97 =first =other =when >light>place >none>person >talk>elsewhere
-0.2 >talk>soft ^light>name ^light>none ^talk>person ^work>name ^work>tool aish ana anmeldeformul ano
-0.2 anybodi april ask>light aufbau aux>talk avant base baut beca bekom big blau blocker bloqu boton brav
-0.2 broker bus busines campagn canal cdn certific chez client colour como complet contentful cost cover cpl
-0.2 creer cros d'un dai dead dear deliver deploy discus displai document doing druckerei e2e emarsi embed
-0.2 enjoi entr era erp esta euro excit fast fion firm flag forever fun fyi gdpr gefallt getauscht geword
-0.2 graphiqu gros grosser gtm gut hang hangt heat her hex hier hom host hotel hreflang hug imprent includ
-0.2 isn't kim klar klickr knopf l'equipe lat light longer lotteri mal marketer martech match max may mem
-0.2 memori mia mittwoch monei mont moteur moyen mt near need need>work nouvel november nutzer oben object
-0.2 offer outcom pago paper parec patienc paus pay pens pero plant pleas plus polici polish possibl poster
-0.2 preis problem production proof quarterli qued question rais rajesh reachabl recu redo reel reisekost
-0.2 relanc remov rempl retri review rfq runner sai sauber sea sens ser shiman shout sich skript slider
-0.2 someth sont spik sprech stai status steh styl suba surprisingli teilnehmer though timeout toqueis tot
-0.2 trafic trop trouv unibuddi vat vez viel view visit visuel vom weil weniger werd which why wish wonder
-0.2 you zu ~fact ~must_be&thing ~not_work&thing
-0.3 ! 10 180 27 34 5pm 61 =block =built =question >light>block >none>peer >talk>name >work>thing ?
-0.3 ^light>block ^talk>soft afternoon agend am as at attend balis basicalli becaus bei betwe bigger bik
-0.3 bleib blu board caf cak can can't cana carousel clear coffe cologn column connecteur creat csp custom
-0.3 databas davon dem differenc doch draw en encuentr engin equip erfahr estim even fas feel fichier fin
-0.3 fir fiv folder folk forget formulair found freez front ga4 gatewai gebet great hab habt half helper
-0.3 herbst hir histori ios j'ai jetzt kannst kayak known lang laut learn lief lol ma mach macht mag mani
-0.3 manqu mardi mark mean meetup midi moi motiv must>none must>work new nic nouveau o oui p partout past
-0.3 personaliz plantil plugin preferenc pregunt preguntan propos proud releas reload restart retr retrouv
-0.3 revenu script seem selbst shirt siniestr sitecor sku smaller snack soire solo sorri speak spend station
-0.3 strategi subir suivi supplier t taglin that's the thei they'll thought thre to todai tomorrow's tram
-0.3 trivag trois truck understood upgrad v1 verifi warenkorb watch weekli weg wifi won work worri would
-0.3 wunscht youtub zon ~helps&thing ~notice
-0.4 11 200 22 300x250 5 62 700 >light>none affili asset badg beat better brazil budget buy cach cal carpet
-0.4 cdp celebr cet chiffr comment consent content cool copi denkt design dic door drop english everyon
-0.4 factur farewel finanz finger flat formular four gen german geseh good graz haben he header heut
-0.4 imaginer ist its jahr jemand job journei las load look loyalti mak marketo merg mort mostli navidad
-0.4 need>talk not number ob over own paid park peu peut plac player postal prod publish purpos qu'on qui
-0.4 quien rep rien sdk seat send sent sfmc shar short showroom sid six soir somebodi stat tien tip todo tri
-0.4 tu une votr wan was we wed weis wirklich within word writ yet ~done
-0.5 30th =elsewhere =person >talk>peer ^talk>thing ^work>yours ad ads alert an attribution audit bannier
-0.5 batch booth brok builder calend claim clean clos concept consultant contact cooki correct crash depuis
-0.5 dir do eigentlich esp ever feedback floodlight gener gerad got guid habi hal hold hubspot ich il
-0.5 intranet jeudi jira kiosk link list long lot lunch matom messestand nadi non nordic old outlook parcel
-0.5 post presupuest quoi redesign register replac repli repons seman sharepoint slow submit together two
-0.5 upload via vorstel welcom went you'll zahl ~not_work
-0.6 0 100 2 240 9 =broken =doing =who ^work>place acces action add algui another answer anyon anyth ask
-0.6 best brief cam candid channel chic demo deploi dhl discount don't duplic each edit ello emb encor
-0.6 explain fix gearbox geht intak interest is je k later lost meet mehr mir nois oder offsit otherwiz
-0.6 parti paso pensez please>talk popup q quarter reunion sal samstag saw si signup slip someon son support
-0.6 tag talk text thursdai travel tre updat version weiter wieder zertifikat ~is_done&thing ~others_do
-0.6 ~wants_words&thing
-0.7 4 9th =not =talk >work>yours allow arregl branch character chatbot cut debug decision etiquet export
-0.7 finder first i'll involv jour machin noch por prestatair pretti result round sagen soon subject then
-0.7 touch train typ wiki wil ~who_does
-0.8 8 >talk>person about agre ant default euch foto hay i'm imag just land llev me morg nobodi offn os paul
-0.8 present rol slid sonst sso steht understand viern weekend wrot ~asks_fact ~helps
-0.9 =done >none>block brauch cms far i'd instal landingpag lauft mein mor necesit normal redirect tocar use
-0.9 vor without your
-1.0 =withdrawn again ajout bounc build cas deja draft let's lik mas migr pim plan re roadmap rom tonight
-1.0 took track whether ~done&thing
-1.1 button check conflict doe hacer kurz minut never other pipelin pixel pul websit ~notice&thing
-1.1 ~what_if&thing
-1.2 had headlin leas pued push test ~others_do&thing
-1.3 container final formul nod pon seit through utm ~dropped ~dropped&thing ~planned&thing ~to_be&thing
-1.4 bump cambiad my ~planned ~vendor&thing ~wants_words
-1.5 =yours anunci modul tuesdai ~vendor
-1.6 ~self
-1.7 del min used ~from_it&thing ~is_done
-1.8 phot
-1.9 favor market
-2.2 ~what_if
-2.3 or
-2.4 =dev
-2.5 ~from_it
-5.4 ~not_ours
-8.6 =always
"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
