package io.leadpact.lead;

import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes leads when they come in, many in one statement. */
@Repository
public class LeadStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LeadStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The leads that are known by these names. */
  public Map<ExternalKey, Long> known(Collection<ExternalKey> keys) {
    var found = new HashMap<ExternalKey, Long>();
    if (!keys.isEmpty()) {
      jdbc.sql(
              """
              select l.id, l.source, l.external_id
              from unnest(:sources, :ids) as k (source, external_id)
              join lead l on l.source = k.source and l.external_id = k.external_id
              """)
          .param("sources", keys.stream().map(ExternalKey::source).toArray(String[]::new))
          .param("ids", keys.stream().map(ExternalKey::externalId).toArray(String[]::new))
          .query(
              rs -> {
                found.put(new ExternalKey(rs.getString(2), rs.getString(3)), rs.getLong(1));
              });
    }
    return found;
  }

  public List<Long> nextIds(int count) {
    return jdbc.sql("select nextval('lead_id_seq') from generate_series(1, :count)")
        .param("count", count)
        .query(Long.class)
        .list();
  }

  /**
   * Writes new leads and marks those whose e-mail address or phone number is already known.
   *
   * @return the ids that were written; a lead that another writer brought in meanwhile is not among
   *     them
   */
  public Set<Long> insert(List<NewLead> leads) {
    if (leads.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                insert into lead (id, source, external_id, import_id, name, email, phone, title, company, industry,
                    employees, region, segment, channel, campaign, lead_magnet, landing_page, value, possible_duplicate_of)
                select n.id, n.source, n.external_id, n.import_id, n.name, n.email, n.phone, n.title, n.company, n.industry,
                    n.employees, n.region, n.segment, n.channel, n.campaign, n.lead_magnet, n.landing_page, n.value,
                    coalesce((select min(d.id) from lead d where lower(d.email) = lower(n.email)),
                             (select min(d.id) from lead d where d.phone = n.phone), n.twin)
                from jsonb_to_recordset(:leads::jsonb) as n (id bigint, source text, external_id text, import_id bigint,
                    name text, email text, phone text, title text, company text, industry text, employees integer,
                    region text, segment text, channel text, campaign text, lead_magnet text, landing_page text,
                    value numeric, twin bigint)
                on conflict (source, external_id) do nothing
                returning id
                """)
            .param("leads", json.writeValueAsString(leads.stream().map(LeadStore::row).toList()))
            .query(Long.class)
            .list());
  }

  private static Map<String, @Nullable Object> row(NewLead lead) {
    var details = lead.details();
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", lead.id());
    row.put("import_id", lead.importId());
    row.put("twin", lead.twin());
    row.put("value", details.value());
    origin(row, details.origin());
    person(row, details.person());
    organisation(row, details.organisation());
    return row;
  }

  private static void origin(Map<String, @Nullable Object> row, Origin origin) {
    row.put("source", origin.source());
    row.put("external_id", origin.externalId());
    row.put("channel", origin.channel());
    row.put("campaign", origin.campaign());
    row.put("lead_magnet", origin.leadMagnet());
    row.put("landing_page", origin.landingPage());
  }

  private static void person(Map<String, @Nullable Object> row, Person person) {
    row.put("name", person.name());
    row.put("email", person.email());
    row.put("phone", person.phone());
    row.put("title", person.title());
  }

  private static void organisation(Map<String, @Nullable Object> row, Organisation organisation) {
    row.put("company", organisation.company());
    row.put("industry", organisation.industry());
    row.put("employees", organisation.employees());
    row.put("region", organisation.region());
    row.put("segment", organisation.segment());
  }
}
