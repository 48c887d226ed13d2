package io.leadpact.handoff;

import io.leadpact.kernel.Letters;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the mails that wait, each in a transaction of its own. What the server refuses is tried
 * again later and later, and given up after a day and a half; while it does not answer at all, the
 * others wait without trying it.
 */
@Service
class MailWork {

  static final int MOST_TRIES = 10;

  private static final Logger log = LoggerFactory.getLogger(MailWork.class);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

  private final MailBox box;
  private final ObjectProvider<JavaMailSender> server;
  private final MailProperties settings;
  private final MessageSource messages;
  private final Clock clock;
  private volatile Instant silentUntil = Instant.MIN;

  MailWork(
      MailBox box,
      ObjectProvider<JavaMailSender> server,
      MailProperties settings,
      MessageSource messages,
      Clock clock) {
    this.box = box;
    this.server = server;
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  /** Sends one; false where none is due, or the server does not answer. */
  @Transactional
  public boolean once() {
    var now = clock.instant();
    if (silentUntil.isAfter(now)) {
      return false;
    }
    var mail = box.next(now);
    if (mail.isEmpty()) {
      return false;
    }
    var answers = send(mail.get());
    silentUntil = answers ? Instant.MIN : clock.instant().plus(FIRST_PAUSE);
    return answers;
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
      box.sent(mail.id(), clock.instant());
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

  private void postpone(Mail mail, String error) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.tries(), MOST_TRIES));
    var givenUp = mail.tries() + 1 >= MOST_TRIES;
    var dueAt = clock.instant().plus(pause);
    box.failed(
        mail.id(),
        givenUp ? Mail.State.GIVEN_UP : Mail.State.WAITING,
        dueAt,
        Letters.first(error, 300));
  }
}
