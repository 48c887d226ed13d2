package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.kernel.Party;
import io.leadpact.testing.As;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The two heads of a company in a test, who agree: neither has a password. */
public final class Heads {

  public static final String OF_MARKETING = "Mona Market";
  public static final String OF_SALES = "Saul Sales";
  static final String ADDRESS = "192.0.2.1";

  private final ApplicationContext app;
  public final SignedIn marketing;
  public final SignedIn sales;

  private Heads(ApplicationContext app) {
    this.app = app;
    this.marketing = user("mona@example.com", OF_MARKETING, Role.HEAD_OF_MARKETING);
    this.sales = user("saul@example.com", OF_SALES, Role.HEAD_OF_SALES);
  }

  public static Heads of(ApplicationContext app) {
    return new Heads(app);
  }

  SignedIn user(String email, String name, Role... roles) {
    var id =
        As.call(
            As.administrator(),
            () -> app.getBean(Users.class).create(email, UserDetail.of(name, roles)));
    return As.user(id.actor(), roles);
  }

  Drafts drafts() {
    return app.getBean(Drafts.class);
  }

  Draft open() {
    return drafts().open().orElseThrow();
  }

  Draft change(UnaryOperator<Articles> change) {
    var draft = open();
    return As.call(marketing, () -> drafts().change(draft.tag(), change.apply(draft.articles())));
  }

  Draft propose() {
    return As.call(marketing, () -> app.getBean(Proposals.class).propose(open().tag()));
  }

  Draft sign(Party party) {
    return sign(party, open().proposal().orElseThrow().sha256());
  }

  Draft sign(Party party, String shown) {
    var self = party == Party.MARKETING ? marketing : sales;
    var name = party == Party.MARKETING ? OF_MARKETING : OF_SALES;
    return As.call(self, () -> app.getBean(Signing.class).sign(self, shown, name, ADDRESS));
  }

  /** What is open is proposed and signed by both. */
  public Draft agree() {
    propose();
    sign(Party.MARKETING);
    return sign(Party.SALES);
  }

  /** A draft of what is said, from then, proposed and signed by both. */
  public Draft agree(Articles articles, @Nullable Instant from) {
    As.run(marketing, () -> drafts().begin(articles));
    if (from != null) {
      As.run(marketing, () -> drafts().comeIntoForce(open().tag(), from));
    }
    return agree();
  }
}
