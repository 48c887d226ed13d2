package io.leadpact.demo.story;

import java.util.List;

/**
 * Where prospects come from, and how people, firms and regions are called there. The words of a
 * list are divided by commas; women's names stand first.
 */
enum Land {
  POLAND(
      32,
      "Anna,Katarzyna,Małgorzata,Agnieszka,Zofia,Żaneta,Magdalena,Łucja;Piotr,Tomasz,Paweł,Michał,Jakub,Łukasz,Grzegorz,Włodzimierz",
      "Wójcik,Kowalczyk,Dąbrowska,Zielińska,Szymańska,Lewandowska,Wiśniewska-Brzęczyszczykiewicz,Jóźwiak;Wójcik,Kowalczyk,Dąbrowski,Zieliński,Górski,Woźniak,Jastrzębski,Źródłowski",
      "Karpaty Foods,Wisła Logistics,Tatra Medical,Sudety Glass,Kopalnia Cloud,Orzeł Security,Polana Outdoor,Rynek Payments,Silesia Robotics,Brzeg Shipyards,Zażółć Farby,Przedsiębiorstwo Wielobranżowe Żubr i Synowie",
      "Mazowieckie,Śląskie,Małopolskie,Pomorskie,Wielkopolskie,Dolnośląskie"),
  GERMANY(
      14,
      "Julia,Katharina,Jürgen-Maria,Annegret,Sabine,Käthe;Lukas,Jonas,Jürgen,Karl-Heinz,Björn,Matthias",
      "Müller,Weber,Schäfer,Größmann,Freifrau von Hohenstein-Waldburg,Köhler;Müller,Weber,Schäfer,Größmann,Freiherr von Hohenstein-Waldburg,Köhler",
      "Nordlicht Optik,Süddeutsche Kältetechnik,Grünwald Verpackungen,Rheinbogen Pharma,Elbufer Reederei,Straßenbaugesellschaft Oberschwaben-Allgäu,Donaudampfschifffahrt Instandhaltung",
      "Bayern,Sachsen,Hamburg,Nordrhein-Westfalen,Baden-Württemberg"),
  BRAZIL(
      11,
      "Maria Aparecida,João Vitória,Luíza,Conceição,Patrícia,Antônia;João,José Antônio,Luís Felipe,Márcio,Fábio,Antônio Carlos",
      "da Silva Gonçalves,Araújo,do Nascimento Vasconcelos de Albuquerque,Conceição,Magalhães,Fróes;da Silva Gonçalves,Araújo,do Nascimento Vasconcelos de Albuquerque,Conceição,Magalhães,Fróes",
      "Açaí do Norte,Construções São José,Padrão Têxtil,Ipê Energia,Cerâmica Curitibana,Transportes Ibirapuera,Laboratório Água Boa",
      "São Paulo,Paraná,Minas Gerais,Rio Grande do Sul,Ceará"),
  KAZAKHSTAN(
      9,
      "Анастасия,Екатерина,Ольга,Айгерим,Светлана,Наталья;Дмитрий,Алексей,Сергей,Нурлан,Владимир,Константин",
      "Соколова,Кузнецова,Нурмагамбетова,Воскресенская,Щербакова,Жукова;Соколов,Кузнецов,Нурмагамбетов,Воскресенский,Щербаков,Жуков",
      "Северный Экспресс,Алмалы Фуд,Степной Ветер,Завод металлоконструкций «Прогресс»,Медиана Клиник,Торговый дом «Вершина»",
      "Алматы,Астана,Карагандинская область,Шымкент"),
  CZECHIA(
      7,
      "Tereza,Eliška,Růžena,Kateřina;Ondřej,Tomáš,Jiří,Luděk",
      "Nováková,Dvořáková,Horáková,Křížová;Novák,Dvořák,Horák,Kříž",
      "Modrý Tisk,Plzeňské Strojírny,Vltava Software,Řípské Mlýny,Žižkov Design",
      "Praha,Jihomoravský kraj,Plzeňský kraj"),
  SWEDEN(
      6,
      "Åsa,Linnéa,Märta,Ingrid;Björn,Göran,Håkan,Lars-Åke",
      "Lindström,Sjöberg,Åkerman,Nyström;Lindström,Sjöberg,Åkerman,Nyström",
      "Fjällräven Bygg,Mälardalen Data,Östersund Trä,Skärgård Marin,Blå Stjärnan",
      "Stockholm,Skåne,Västra Götaland"),
  DENMARK(
      4,
      "Søs,Bodil,Kirstine,Jytte;Søren,Jørgen,Åge,Mads",
      "Sørensen,Nørgaard,Østergaard,Kjær;Sørensen,Nørgaard,Østergaard,Kjær",
      "Øresund Catering,Nyhavn Skibe,Rødgrød Mejeri,Vestjysk Vindkraft",
      "Hovedstaden,Midtjylland"),
  FINLAND(
      4,
      "Päivi,Äiti-Liisa,Tuija,Sinikka;Väinö,Jyrki,Pekka,Yrjö",
      "Hämäläinen,Mäkelä,Järvinen,Yli-Äyräväinen;Hämäläinen,Mäkelä,Järvinen,Yli-Äyräväinen",
      "Pohjoinen Paperi,Järvi ja Metsä,Tähti Elektroniikka,Saimaan Telakka",
      "Uusimaa,Pirkanmaa"),
  FRANCE(
      5,
      "Amélie,Zoé,Françoise,Hélène;François,Étienne,Loïc,Jérôme",
      "Lefèvre,Desprès,d’Aubigné,Bénard;Lefèvre,Desprès,d’Aubigné,Bénard",
      "Cœur de Lyon,Pâtisserie du Château,Forêt Numérique,Société Générale des Eaux de l’Été",
      "Île-de-France,Auvergne-Rhône-Alpes"),
  TURKEY(
      3,
      "Ayşe,Gülşen,Çiğdem,Özlem;Çağrı,İbrahim,Oğuz,Şükrü",
      "Yılmaz,Öztürk,Çelik,Şahinoğlu;Yılmaz,Öztürk,Çelik,Şahinoğlu",
      "Boğaziçi Lojistik,Çınar Tekstil,Güneş Enerji,İpek Yolu",
      "İstanbul,İzmir"),
  BRITAIN(
      5,
      "Emma,Siân,Charlotte,Niamh;James,Oliver,Seán,Rhys",
      "Smith,O’Sullivan,Featherstonehaugh,Llewellyn;Smith,O’Sullivan,Featherstonehaugh,Llewellyn",
      "Harbour & Sons,Green Valley Dairy,Northern Lights Media,Thistle Insurance",
      "London,Scotland,Wales");

  private final int weight;
  private final List<List<String>> first;
  private final List<List<String>> last;
  private final List<String> firms;
  private final List<String> regions;

  Land(int weight, String first, String last, String firms, String regions) {
    this.weight = weight;
    this.first = List.of(first.split(";")).stream().map(Land::words).toList();
    this.last = List.of(last.split(";")).stream().map(Land::words).toList();
    this.firms = words(firms);
    this.regions = words(regions);
  }

  private static List<String> words(String text) {
    return List.of(text.split(","));
  }

  /** At fairs and in the Alpine campaign more Germans than elsewhere. */
  static Land one(Campaign campaign, Chance chance) {
    if (campaign == Campaign.ABM_DACH || campaign == Campaign.FAIR_BERLIN) {
      return chance.of(0.8) ? GERMANY : DENMARK;
    }
    int at = chance.below(100);
    for (var land : values()) {
      at -= land.weight;
      if (at < 0) {
        return land;
      }
    }
    return POLAND;
  }

  String name(Chance chance) {
    int woman = chance.below(2);
    return chance.one(first.get(woman)) + " " + chance.one(last.get(woman));
  }

  String firm(Chance chance) {
    return chance.one(firms);
  }

  String region(Chance chance) {
    return chance.one(regions);
  }
}
