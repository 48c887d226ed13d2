package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.StandardTexts;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.deed.UsualArticles;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.AimText;
import io.leadpact.agreement.terms.DefaultPromises;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Term;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.calendar.CalendarTerms;
import io.leadpact.identity.Company;
import io.leadpact.kernel.Party;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.web.Dictionary;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of clause in each language. */
class ClauseWriterTest {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
  private static final MessageSource WORDS = Dictionary.words();
  private static final List<String> STAGES =
      List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON");
  private static final Named NAMED =
      new Named(
          Map.of(),
          Map.of("sales", "Sales", "sdr", "SDR desk"),
          Optional.of(new Company("Halden", ZoneId.of("Europe/Warsaw"), "EUR", "hq", false)),
          Optional.of(
              CalendarTerms.read(
                  "Europe/Warsaw",
                  "mon=09:00-18:00;tue=09:00-18:00;wed=09:00-18:00;thu=09:00-18:00;fri=09:00-16:30",
                  null,
                  "PL",
                  null)));
  private static final Structure USUAL = Structure.usual(STAGES);

  private static Articles articles(List<Clause> clauses, Aim... aims) {
    return new Articles(List.of(), List.of(), List.of(aims), clauses, USUAL, Optional.empty());
  }

  private static ClauseWriter writer(Tongue tongue, Articles articles) {
    return new ClauseWriter(articles, tongue, new Voice(WORDS, tongue), NAMED);
  }

  private static String say(Tongue tongue, Term term) {
    return writer(tongue, articles(List.of())).term(term).replace('\u00a0', ' ');
  }

  private static Aim aim(String key) {
    return AIMS.stream().filter(aim -> aim.key().equals(key)).findFirst().orElseThrow();
  }

  private static Aim read(String json) {
    return AimText.read(JsonMapper.shared().readValue(json, BODY));
  }

  private static final List<Aim> AIMS =
      List.of(
          read(
              """
              {"key":"a","owner":"MARKETING","kind":"OUTPUT","stage":"MQL","amount":200,
               "scope":{"channel":["paid","seo"]}}"""),
          read(
              """
              {"key":"b","owner":"JOINT","kind":"OUTPUT","logged":"webinar","amount":2,
               "every":"QUARTER"}"""),
          read(
              """
              {"key":"c","owner":"MARKETING","kind":"RATIO","from":"MQL","to":"SQL","target":15}"""),
          read(
              """
              {"key":"d","owner":"MARKETING","kind":"RATIO","of":"IN_SEGMENT","stage":"MQL",
               "segments":["IT","finance"],"target":80,"base":"ROLLING","days":90}"""),
          read(
              """
              {"key":"e","owner":"MARKETING","kind":"RATIO","of":"WITH_CONTEXT","stage":"MQL",
               "fields":["SOURCE","CAMPAIGN","PHONE"],"target":100}"""),
          read(
              """
              {"key":"f","owner":"SALES","kind":"RATIO","of":"ANSWERED","stage":"SQL",
               "target":90,"base":"PERIOD","every":"WEEK"}"""),
          read(
              """
              {"key":"g","owner":"SALES","kind":"RATIO","of":"ENTERED_WITHIN","within":"PT24H",
               "target":95}"""),
          read(
              """
              {"key":"h","owner":"MARKETING","kind":"MIX","stage":"MQL","tolerance":5,
               "parts":{"content":50,"paid":30,"seo":20}}"""),
          read(
              """
              {"key":"i","owner":"SALES","kind":"CADENCE","attempts":5,"withinDays":10,
               "atLeast":{"CALL":3,"EMAIL":2},"timesOfDay":2,"spacing":"PT4H","target":90}"""),
          read(
              """
              {"key":"j","owner":"JOINT","kind":"GROWTH","measure":"REVENUE","target":20,
               "every":"YEAR"}"""),
          read(
              """
              {"key":"k","owner":"JOINT","kind":"GROWTH","measure":"CAC","target":-10,
               "every":"YEAR"}"""),
          read(
              """
              {"key":"l","owner":"JOINT","kind":"LEVEL","measure":"LTV_TO_CAC","target":3,
               "every":"QUARTER"}"""),
          read(
              """
              {"key":"m","owner":"MARKETING","kind":"LEVEL","measure":"ROI","target":150,
               "every":"YEAR"}"""),
          read(
              """
              {"key":"n","owner":"JOINT","kind":"LEVEL","measure":"REVENUE","target":5400000,
               "every":"YEAR"}"""),
          read(
              """
              {"key":"o","owner":"SALES","kind":"LEVEL","measure":"MEAN_ATTEMPTS","target":4.5}"""),
          read(
              """
              {"key":"p","owner":"SALES","kind":"LEVEL","measure":"DEALS","target":21}"""));

  private static TimedPromise promise(String key) {
    return DefaultPromises.of("sdr", Party.MARKETING, "sales").stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPromiseSaysWhatStartsAndStopsItAndHowOften() {
    var term = promise("mql_first_contact");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "When a lead reaches the stage MQL, Party B makes an attempt to contact it "
                + "within 2 hours of business time, in at least 90 % of cases. An automatic reply "
                + "does not count.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Когда лид достигает этапа MQL, Сторона B делает попытку связаться с ним в "
                + "течение 2 часов рабочего времени — не менее чем в 90 % случаев. Автоматический "
                + "ответ не засчитывается.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Gdy lead osiąga etap MQL, Strona B podejmuje próbę kontaktu z nim w ciągu 2 "
                + "godzin czasu pracy – w co najmniej 90 % przypadków. Odpowiedź automatyczna się "
                + "nie liczy.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "Quando um lead chega à etapa MQL, a Parte B faz uma tentativa de contato com "
                + "ele em até 2 horas de tempo útil, em pelo menos 90 % dos casos. Resposta "
                + "automática não conta.");
  }

  @Test
  void whatEndsAPromiseNamesTheStage() {
    var usual = promise("mql_acceptance");
    var ends = List.of(new EventPattern(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "SQL")));
    var triggers =
        new Triggers(
            usual.triggers().startsOn(), usual.triggers().stopsOn(), List.of(), List.of(), ends);
    var promise =
        new TimedPromise(
            usual.key(),
            usual.name(),
            usual.party(),
            triggers,
            usual.scope(),
            usual.limit(),
            usual.warnBefore(),
            usual.target());

    assertThat(say(Tongue.EN, promise)).contains("lapses with this: stage reached: SQL.");
    assertThat(say(Tongue.PT_BR, promise)).contains("etapa alcançada: SQL.");
  }

  @Test
  void elapsedTimeRunsDayAndNight() {
    var term = promise("mql_handover");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "When a lead reaches the stage MQL, Party A hands it over to the team “Sales” "
                + "within 15 minutes, day or night, in at least 95 % of cases.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Когда лид достигает этапа MQL, Сторона A передаёт его команде «Sales» в "
                + "течение 15 минут в любое время суток — не менее чем в 95 % случаев.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Gdy lead osiąga etap MQL, Strona A przekazuje go zespołowi „Sales” w ciągu 15 "
                + "minut, o każdej porze – w co najmniej 95 % przypadków.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "Quando um lead chega à etapa MQL, a Parte A passa esse lead para a equipe "
                + "“Sales” em até 15 minutos, a qualquer hora, em pelo menos 95 % dos casos.");
  }

  @Test
  void businessDaysAreSaidAsSuch() {
    var term = promise("feedback");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "When a lead is given to the team “Sales”, Party B gives its verdict on it "
                + "within 2 business days, in at least 90 % of cases.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Когда лид передан команде «Sales», Сторона B выносит решение по нему в течение "
                + "2 рабочих дней — не менее чем в 90 % случаев.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Gdy lead zostaje przekazany zespołowi „Sales”, Strona B podejmuje decyzję o "
                + "nim w ciągu 2 dni roboczych – w co najmniej 90 % przypadków.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "Quando um lead é passado para a equipe “Sales”, a Parte B dá seu parecer sobre "
                + "ele em até 2 dias úteis, em pelo menos 90 % dos casos.");
  }

  @Test
  void aQuotaNamesWhatIsDelivered() {
    var term = new Quota("q", Party.MARKETING, "MQL", 200);
    assertThat(say(Tongue.EN, term))
        .isEqualTo("Party A delivers at least 200 MQLs each calendar month.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo("Сторона A обеспечивает не менее 200 MQL за каждый календарный месяц.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo("Strona A dostarcza co najmniej 200 MQL w każdym miesiącu kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo("A Parte A entrega pelo menos 200 MQLs em cada mês civil.");
  }

  @Test
  void oneHasAFormOfItsOwn() {
    var term = new Quota("q", Party.SALES, "WON", 1);
    assertThat(say(Tongue.EN, term))
        .isEqualTo("Party B delivers at least 1 won deal each calendar month.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона B обеспечивает не менее 1 выигранной сделки за каждый календарный "
                + "месяц.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona B dostarcza co najmniej 1 wygraną transakcję w każdym miesiącu "
                + "kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo("A Parte B entrega pelo menos 1 negócio ganho em cada mês civil.");
  }

  @Test
  void aStageOfOnesOwnIsNamed() {
    var term = new Quota("q", Party.SALES, "OWN", 22);
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party B delivers at least 22 leads that reach the stage OWN each calendar "
                + "month.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона B обеспечивает не менее 22 лидов, достигших этапа OWN, за каждый "
                + "календарный месяц.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona B dostarcza co najmniej 22 leady na etapie OWN w każdym miesiącu "
                + "kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte B entrega pelo menos 22 leads que cheguem à etapa OWN em cada mês "
                + "civil.");
  }

  @Test
  void anOutputSaysForWhichLeadsItHolds() {
    var term = aim("a");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party A delivers at least 200 MQLs each calendar month. This holds only for "
                + "leads from the channels paid or seo.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона A обеспечивает не менее 200 MQL за каждый календарный месяц. Действует "
                + "только для лидов из каналов paid или seo.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona A dostarcza co najmniej 200 MQL w każdym miesiącu kalendarzowym. "
                + "Dotyczy to tylko leadów z kanałów paid lub seo.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte A entrega pelo menos 200 MQLs em cada mês civil. Isso vale somente "
                + "para leads dos canais paid ou seo.");
  }

  @Test
  void whatIsLoggedByHandIsSaidSo() {
    var term = aim("b");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Both parties together deliver at least 2 webinars each calendar quarter. Each "
                + "is entered in the program with a link to what was delivered.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Обе стороны совместно обеспечивают не менее 2 вебинаров за каждый календарный "
                + "квартал. Каждая единица вносится в программу со ссылкой на результат.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Obie strony wspólnie dostarczają co najmniej 2 webinary w każdym kwartale "
                + "kalendarzowym. Każdą pozycję wpisuje się do programu z linkiem do tego, co "
                + "dostarczono.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "As duas partes, em conjunto, entregam pelo menos 2 webinars em cada trimestre "
                + "civil. Cada item é registrado no programa com um link para o que foi entregue.");
  }

  @Test
  void aConversionNamesBothStages() {
    var term = aim("c");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party A ensures a conversion from MQL to SQL of at least 15 %. It is judged "
                + "each calendar month by the leads that came in during that period, whenever "
                + "they move on.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона A обеспечивает конверсию MQL → SQL не менее 15 %. Оценивается за "
                + "каждый календарный месяц по лидам, поступившим за этот период, когда бы они ни "
                + "продвинулись дальше.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona A zapewnia konwersję MQL → SQL na poziomie co najmniej 15 %. Ocena "
                + "następuje w każdym miesiącu kalendarzowym na podstawie leadów, które wtedy "
                + "wpłynęły, bez względu na to, kiedy przejdą dalej.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte A garante uma conversão de MQL para SQL de pelo menos 15 %. A "
                + "avaliação é feita em cada mês civil, com base nos leads que chegaram nesse "
                + "período, não importa quando avancem.");
  }

  @Test
  void aRollingShareSaysOverHowManyDays() {
    var term = aim("d");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party A ensures that at least 80 % of MQLs belong to the target segment: IT or "
                + "finance. It is judged each calendar month over the last 90 days up to the end "
                + "of that period.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона A обеспечивает, чтобы не менее 80 % MQL относились к целевому "
                + "сегменту: IT или finance. Оценивается за каждый календарный месяц по данным за "
                + "последние 90 дней до конца этого периода.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona A zapewnia, że co najmniej 80 % MQL należy do segmentu docelowego: IT "
                + "lub finance. Ocena następuje w każdym miesiącu kalendarzowym na podstawie "
                + "ostatnich 90 dni do jego końca.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte A garante que pelo menos 80 % dos MQLs pertençam ao segmento-alvo: IT "
                + "ou finance. A avaliação é feita em cada mês civil, com base nos últimos 90 "
                + "dias até o fim desse período.");
  }

  @Test
  void aContextIsListed() {
    var term = aim("e");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party A ensures that 100 % of MQLs come with all of the following: source, "
                + "campaign and phone number. It is judged each calendar month by the leads that "
                + "came in during that period, whenever they move on.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона A обеспечивает, чтобы 100 % MQL передавались с полным контекстом: "
                + "источник, кампания и телефон. Оценивается за каждый календарный месяц по "
                + "лидам, поступившим за этот период, когда бы они ни продвинулись дальше.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona A zapewnia, że 100 % MQL ma komplet informacji: źródło, kampania i "
                + "numer telefonu. Ocena następuje w każdym miesiącu kalendarzowym na podstawie "
                + "leadów, które wtedy wpłynęły, bez względu na to, kiedy przejdą dalej.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte A garante que 100 % dos MQLs venham com todas estas informações: "
                + "origem, campanha e telefone. A avaliação é feita em cada mês civil, com base "
                + "nos leads que chegaram nesse período, não importa quando avancem.");
  }

  @Test
  void everyLeadIsAnswered() {
    var term = aim("f");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party B ensures that at least 90 % of SQLs receive a verdict from sales, a "
                + "rejection always with its reason. It is judged each calendar week by what was "
                + "reached during that period.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона B обеспечивает, чтобы не менее 90 % SQL получили решение продаж, а "
                + "каждый отказ — причину. Оценивается за каждую календарную неделю по тому, что "
                + "достигнуто за этот период.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona B zapewnia, że co najmniej 90 % SQL otrzymuje decyzję sprzedaży, a "
                + "każde odrzucenie – powód. Ocena następuje w każdym tygodniu kalendarzowym na "
                + "podstawie tego, co wtedy osiągnięto.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte B garante que pelo menos 90 % dos SQLs recebam um parecer de vendas e "
                + "que toda recusa traga o motivo. A avaliação é feita em cada semana, com base "
                + "no que foi alcançado nesse período.");
  }

  @Test
  void entriesAreMadeSoon() {
    var term = aim("g");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party B ensures that at least 95 % of contact attempts and verdicts are "
                + "entered in the program within 24 hours of taking place. It is judged each "
                + "calendar month.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона B обеспечивает, чтобы не менее 95 % попыток контакта и решений были "
                + "внесены в программу в течение 24 часов после события. Оценивается за каждый "
                + "календарный месяц.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona B zapewnia, że co najmniej 95 % prób kontaktu i decyzji trafia do "
                + "programu w ciągu 24 godzin od zdarzenia. Ocena następuje w każdym miesiącu "
                + "kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte B garante que pelo menos 95 % das tentativas de contato e dos "
                + "pareceres sejam registrados no programa em até 24 horas depois de ocorrerem. A "
                + "avaliação é feita em cada mês civil.");
  }

  @Test
  void aMixNamesItsParts() {
    var term = aim("h");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party A ensures this division of MQLs among groups of channels: content – 50 "
                + "%, paid – 30 %, seo – 20 %. Each share may be off by up to 5 percentage points "
                + "either way. It is judged each calendar month.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона A обеспечивает следующее распределение MQL по группам каналов: content "
                + "– 50 %, paid – 30 %, seo – 20 %. Каждая доля может отклоняться не более чем на "
                + "5 процентных пунктов в любую сторону. Оценивается за каждый календарный месяц.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona A zapewnia następujący podział MQL na grupy kanałów: content – 50 %, "
                + "paid – 30 %, seo – 20 %. Każdy udział może odbiegać o najwyżej 5 punktów "
                + "procentowych w każdą stronę. Ocena następuje w każdym miesiącu kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte A garante a seguinte distribuição dos MQLs por grupos de canais: "
                + "content – 50 %, paid – 30 %, seo – 20 %. Cada parcela pode variar até 5 pontos "
                + "percentuais para mais ou para menos. A avaliação é feita em cada mês civil.");
  }

  @Test
  void aCadenceSaysEveryPartOfTheEffort() {
    var term = aim("i");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Before a lead is given up as unreachable, Party B makes at least 5 contact "
                + "attempts within 10 days, among them at least 3 calls and 2 e-mails, at 2 "
                + "different times of day (before noon, until 4 pm, later), at least 4 hours "
                + "apart, for at least 90 % of such leads. The days count from the arrival of the "
                + "lead. It is judged each calendar month.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Прежде чем признать лид недоступным, Сторона B делает не менее 5 попыток "
                + "контакта в течение 10 дней, в том числе не менее 3 звонков и 2 писем, не менее "
                + "чем в 2 разные части дня (до полудня, до 16 часов, позже), с интервалом не "
                + "менее 4 часов — не менее чем для 90 % таких лидов. Дни считаются с момента "
                + "поступления лида. Оценивается за каждый календарный месяц.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Zanim lead zostanie uznany za nieosiągalnego, Strona B podejmuje co najmniej 5 "
                + "prób kontaktu w ciągu 10 dni, w tym co najmniej 3 telefony i 2 e-maile, w co "
                + "najmniej 2 różnych porach dnia (przed południem, do godziny 16, później), w "
                + "odstępach co najmniej 4 godzin – dla co najmniej 90 % takich leadów. Dni liczy "
                + "się od wpłynięcia leada. Ocena następuje w każdym miesiącu kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "Antes de considerar um lead inacessível, a Parte B faz pelo menos 5 tentativas "
                + "de contato em 10 dias, das quais pelo menos 3 ligações e 2 e-mails, em pelo "
                + "menos 2 períodos diferentes do dia (antes do meio-dia, até as 16 horas, mais "
                + "tarde), com intervalo mínimo de 4 horas, para pelo menos 90 % desses leads. Os "
                + "dias contam a partir da chegada do lead. A avaliação é feita em cada mês "
                + "civil.");
  }

  @Test
  void growthIsAgainstTheYearBefore() {
    var term = aim("j");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Both parties ensure that revenue grows by at least 20 % against the year "
                + "before.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Обе стороны обеспечивают рост выручки не менее чем на 20 % к предыдущему году.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Obie strony zapewniają wzrost przychodów o co najmniej 20 % w stosunku do "
                + "poprzedniego roku.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "As duas partes garantem um aumento da receita de pelo menos 20 % em relação ao "
                + "ano anterior.");
  }

  @Test
  void costFalls() {
    var term = aim("k");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Both parties ensure that the customer acquisition cost (CAC) falls by at least "
                + "10 % against the year before.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Обе стороны обеспечивают снижение стоимости привлечения клиента (CAC) не менее "
                + "чем на 10 % к предыдущему году.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Obie strony zapewniają spadek kosztu pozyskania klienta (CAC) o co najmniej 10 "
                + "% w stosunku do poprzedniego roku.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "As duas partes garantem uma redução do custo de aquisição de cliente (CAC) de "
                + "pelo menos 10 % em relação ao ano anterior.");
  }

  @Test
  void aLevelOfTimes() {
    var term = aim("l");
    assertThat(say(Tongue.EN, term))
        .isEqualTo("Both parties ensure an LTV of at least 3 times CAC each calendar quarter.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Обе стороны обеспечивают отношение LTV к CAC не менее 3 за каждый календарный "
                + "квартал.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Obie strony zapewniają stosunek LTV do CAC na poziomie co najmniej 3 w każdym "
                + "kwartale kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "As duas partes garantem um LTV de pelo menos 3 vezes o CAC em cada trimestre "
                + "civil.");
  }

  @Test
  void aLevelOfAShare() {
    var term = aim("m");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party A ensures a return on marketing and sales spend (ROI) of at least 150 % "
                + "each calendar year.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона A обеспечивает окупаемость расходов на маркетинг и продажи (ROI) не "
                + "менее 150 % за каждый календарный год.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona A zapewnia zwrot z wydatków na marketing i sprzedaż (ROI) na poziomie "
                + "co najmniej 150 % w każdym roku kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte A garante um retorno sobre os gastos de marketing e vendas (ROI) de "
                + "pelo menos 150 % em cada ano civil.");
  }

  @Test
  void aLevelOfMoney() {
    var term = aim("n");
    assertThat(say(Tongue.EN, term))
        .isEqualTo("Both parties ensure revenue of at least €5,400,000 each calendar year.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Обе стороны обеспечивают выручку не менее 5 400 000 € за каждый календарный "
                + "год.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Obie strony zapewniają przychody w wysokości co najmniej 5 400 000 € w każdym "
                + "roku kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "As duas partes garantem uma receita de pelo menos € 5.400.000 em cada ano "
                + "civil.");
  }

  @Test
  void aMeanTakesTheFormOfItsFraction() {
    var term = aim("o");
    assertThat(say(Tongue.EN, term))
        .isEqualTo(
            "Party B ensures a mean of at least 4.5 contact attempts per MQL each calendar "
                + "month.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона B обеспечивает в среднем не менее 4,5 попытки контакта на MQL за "
                + "каждый календарный месяц.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona B zapewnia średnio co najmniej 4,5 próby kontaktu na MQL w każdym "
                + "miesiącu kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo(
            "A Parte B garante em média pelo menos 4,5 tentativas de contato por MQL em "
                + "cada mês civil.");
  }

  @Test
  void twentyOneTakesTheFormThatItsLanguageGivesIt() {
    var term = aim("p");
    assertThat(say(Tongue.EN, term))
        .isEqualTo("Party B ensures at least 21 won deals each calendar month.");
    assertThat(say(Tongue.RU, term))
        .isEqualTo(
            "Сторона B обеспечивает не менее 21 выигранной сделки за каждый календарный "
                + "месяц.");
    assertThat(say(Tongue.PL, term))
        .isEqualTo(
            "Strona B zapewnia co najmniej 21 wygranych transakcji w każdym miesiącu "
                + "kalendarzowym.");
    assertThat(say(Tongue.PT_BR, term))
        .isEqualTo("A Parte B garante pelo menos 21 negócios ganhos em cada mês civil.");
  }

  @ParameterizedTest
  @EnumSource
  void everyStandardTextIsSaidInEveryLanguage(Tongue tongue) {
    var articles = articles(UsualArticles.clauses(STAGES, List.of()));
    var writer = writer(tongue, articles);

    assertThat(articles.clauses()).hasSize(StandardTexts.names().size() + STAGES.size());
    for (var clause : articles.clauses()) {
      assertThat(writer.standard(clause)).as(clause.key()).isPresent();
      assertThat(writer.text(clause))
          .as(clause.key())
          .endsWith(".")
          .doesNotContain("{", "}", "null", "deed.");
    }
  }

  @Test
  void aTextThatIsNobodysSaysNothing() {
    var clause = Clause.standard(Section.PURPOSE, "nobodys");

    assertThat(writer(Tongue.EN, articles(List.of(clause))).standard(clause)).isEmpty();
  }

  @Test
  void ownWordsComeFirstAndThoseOfAnotherLanguageBeforeTheStandard() {
    var own =
        new Clause(
            "purpose",
            Section.PURPOSE,
            Optional.empty(),
            Optional.of("purpose"),
            Map.of(Tongue.PL, "Po naszemu."),
            Optional.empty());
    var articles = articles(List.of(own));

    assertThat(writer(Tongue.PL, articles).text(own)).isEqualTo("Po naszemu.");
    assertThat(writer(Tongue.EN, articles).text(own)).isEqualTo("Po naszemu.");
    assertThat(writer(Tongue.EN, articles).spoken(own)).isEqualTo(Tongue.PL);
    assertThat(writer(Tongue.EN, articles).standard(own).orElseThrow())
        .startsWith("This agreement settles");
  }

  @Test
  void whatMustBeKnownOnEntryFollowsFromTheTermAboutContext() {
    var articles = articles(List.of(Clause.standard(Section.STAGES, "stage_mql")), aim("e"));

    assertThat(writer(Tongue.EN, articles).text(articles.clauses().get(0)))
        .contains("On entry these have to be known: source, campaign and phone number.");
  }

  @Test
  void aPlanIsNamedWithTheTermThatDemandsIt() {
    var clause =
        new Clause(
            "c",
            Section.MARKETING,
            Optional.of("c"),
            Optional.empty(),
            Map.of(),
            Optional.of("Plan A"));
    var plans = Clause.standard(Section.CORRECTION, "plans");

    assertThat(writer(Tongue.EN, articles(List.of(clause, plans), aim("c"))).text(plans))
        .isEqualTo("These plans were agreed beforehand: A1: Plan A.");
  }

  @Test
  void aStageWithALabelOfTheCompanyIsCalledByIt() {
    var named =
        new Named(
            Map.of("SQL", new Named.StageName(Optional.of("Hot"), Optional.of("SQL"))),
            Map.of(),
            Optional.empty(),
            Optional.empty());
    var writer =
        new ClauseWriter(articles(List.of()), Tongue.RU, new Voice(WORDS, Tongue.RU), named);

    assertThat(writer.term(new Quota("q", Party.SALES, "SQL", 2)))
        .isEqualTo(
            "Сторона B обеспечивает не менее 2 лидов, достигших этапа «Hot»,"
                + " за каждый календарный месяц.");
  }
}
