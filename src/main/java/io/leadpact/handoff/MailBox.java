package io.leadpact.handoff;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Sha256;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Repository;

/** Mails to leads that wait to be sent, and who wants none any more. */
@Repository
class MailBox {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 24;
  private static final String SELECT =
      """
      select m.*, coalesce(l.name, l.company, l.external_id) as lead_name from mail m join lead l on l.id = m.lead_id
      """;

  private final JdbcClient jdbc;
  private final ObjectProvider<JavaMailSender> server;

  MailBox(JdbcClient jdbc, ObjectProvider<JavaMailSender> server) {
    this.jdbc = jdbc;
    this.server = server;
  }

  /** Whether there is a server that takes mails. */
  boolean open() {
    return server.getIfAvailable() != null;
  }

  /** It is sent after the commit, by whichever instance comes to it first. */
  void put(NurtureRun run, String address, String subject, String body, Instant now) {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    jdbc.sql(
            """
            insert into mail (lead_id, run, token, address, subject, body, language, made_at, due_at, state)
            values (:lead, :run, :token, :address, :subject, :body, :language, :now, :now, 'WAITING')
            """)
        .param("lead", run.lead())
        .param("run", run.id())
        .param("token", HexFormat.of().formatHex(bytes))
        .param("address", address)
        .param("subject", subject)
        .param("body", body)
        .param("language", run.language())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The one whose time came first, held until the end of the transaction. */
  Optional<Mail> next(Instant now) {
    return jdbc.sql(
            SELECT
                + """
                where m.state = 'WAITING' and m.due_at <= :now
                order by m.due_at, m.id limit 1 for update of m skip locked
                """)
        .param("now", Timestamp.from(now))
        .query(MailBox::mail)
        .optional();
  }

  void sent(long id, Instant now) {
    jdbc.sql(
            "update mail set state = 'SENT', sent_at = :now, tries = tries + 1, error = null where id = :id")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  void failed(long id, Mail.State state, Instant dueAt, String error) {
    jdbc.sql(
            "update mail set state = :state, due_at = :due, tries = tries + 1, error = :error where id = :id")
        .param("id", id)
        .param("state", state.name())
        .param("due", Timestamp.from(dueAt))
        .param("error", error)
        .update();
  }

  /** Tried once more from the beginning. */
  void again(long id, Instant now) {
    jdbc.sql(
            """
            update mail set state = 'WAITING', due_at = :now, tries = 0, error = null
            where id = :id and state = 'GIVEN_UP'
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  void withdraw(long run) {
    jdbc.sql("update mail set state = 'UNWANTED' where run = :run and state = 'WAITING'")
        .param("run", run)
        .update();
  }

  /** Those that wait because of an error, or were given up; the last ones first. */
  List<Mail> troubled(int most) {
    return jdbc.sql(
            SELECT
                + "where m.state = 'GIVEN_UP' or (m.state = 'WAITING' and m.error is not null) order by m.id desc limit :most")
        .param("most", most)
        .query(MailBox::mail)
        .list();
  }

  Optional<Mail> byToken(String token) {
    return jdbc.sql(SELECT + "where m.token = :token")
        .param("token", token)
        .query(MailBox::mail)
        .optional();
  }

  boolean unwanted(String address) {
    return jdbc.sql("select exists (select from mail_unwanted where address = :sum)")
        .param("sum", sum(address))
        .query(Boolean.class)
        .single();
  }

  /** For ever, and what waits for that address is not sent. */
  void unsubscribe(String address, Instant now) {
    jdbc.sql(
            "insert into mail_unwanted (address, since) values (:sum, :now) on conflict do nothing")
        .param("sum", sum(address))
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            "update mail set state = 'UNWANTED' where state = 'WAITING' and lower(address) = lower(:address)")
        .param("address", address)
        .update();
  }

  private static byte[] sum(String address) {
    return Sha256.of(address.strip().toLowerCase(Locale.ROOT));
  }

  private static Mail mail(ResultSet row, int number) throws SQLException {
    return new Mail(
        row.getLong("id"),
        row.getLong("lead_id"),
        row.getString("lead_name"),
        row.getString("token"),
        row.getString("address"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("language"),
        Moments.at(row, "made_at"),
        Moments.at(row, "due_at"),
        row.getInt("tries"),
        Mail.State.valueOf(row.getString("state")),
        Moments.orNull(row, "sent_at"),
        row.getString("error"));
  }
}
