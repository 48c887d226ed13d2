package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.LeadId;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that wait. What the server refuses is tried again later and later, and given up
 * after a day and a half; while it does not answer at all, the others wait without trying it.
 */
@Component
class MailWork implements FollowUp {

  static final String KIND = "mail";
  static final int MOST_TRIES = 10;

  private static final Logger log = LoggerFactory.getLogger(MailWork.class);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
  private static final int AT_ONCE = 20;

  private final MailBox box;
  private final LeadWriting writing;
  private final ObjectProvider<JavaMailSender> server;
  private final MailProperties settings;
  private final MessageSource messages;

  MailWork(
      MailBox box,
      LeadWriting writing,
      ObjectProvider<JavaMailSender> server,
      MailProperties settings,
      MessageSource messages) {
    this.box = box;
    this.writing = writing;
    this.server = server;
    this.settings = settings;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** A few at a time: a server that is slow holds up no transaction for long. */
  @Override
  public void follow(List<LeadId> leads) {
    boolean answers = true;
    for (int i = 0; i < leads.size(); i++) {
      var lead = leads.get(i).value();
      if (i >= AT_ONCE) {
        writing.note(KIND, lead, box.now());
      } else {
        for (var mail : box.due(lead)) {
          answers = answers ? send(mail) : leave(mail);
        }
      }
    }
  }

  /** False where the server did not answer. */
  private boolean send(Mail mail) {
    if (box.unwanted(mail.address())) {
      box.failed(mail.id(), Mail.State.UNWANTED, mail.dueAt(), "");
      return true;
    }
    var sender = server.getIfAvailable();
    try {
      if (sender == null) {
        throw new MailSendException("No mail server is set");
      }
      sender.send(
          message -> {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            write(helper, mail);
            message.setHeader("List-Unsubscribe", "<" + link(mail) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
          });
      box.sent(mail.id());
      return true;
    } catch (MailException refused) {
      log.warn("Mail {} could not be sent: {}", mail.id(), refused.getClass().getSimpleName());
      postpone(mail, String.valueOf(refused.getMessage()));
      return !isDown(refused);
    }
  }

  /** The server itself is to blame, not the mail. */
  private static boolean isDown(MailException refused) {
    return refused instanceof MailSendException down
        && (down.getFailedMessages().isEmpty() || down.getCause() != null);
  }

  private void write(MimeMessageHelper helper, Mail mail) throws MessagingException {
    helper.setFrom(settings.from());
    helper.setTo(mail.address());
    helper.setSubject(mail.subject());
    var footer =
        messages.getMessage(
            "mail.footer", new Object[] {link(mail)}, Locale.forLanguageTag(mail.language()));
    helper.setText(mail.body() + "\n\n-- \n" + footer);
  }

  private String link(Mail mail) {
    return settings.url().replaceAll("/+$", "") + "/unsubscribe/" + mail.token();
  }

  /** It was not tried, so that counts for nothing. */
  private boolean leave(Mail mail) {
    var dueAt = box.now().plus(FIRST_PAUSE);
    box.waits(mail.id(), dueAt);
    writing.note(KIND, mail.lead(), dueAt);
    return false;
  }

  private boolean postpone(Mail mail, String error) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.tries(), MOST_TRIES));
    var givenUp = mail.tries() + 1 >= MOST_TRIES;
    var said = error.length() > 300 ? error.substring(0, 300) : error;
    var dueAt = box.now().plus(pause);
    box.failed(mail.id(), givenUp ? Mail.State.GIVEN_UP : Mail.State.WAITING, dueAt, said);
    if (!givenUp) {
      writing.note(KIND, mail.lead(), dueAt);
    }
    return false;
  }
}
