package org.cordee.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.StartupWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Prints a one-time link at each start while there is no administrator; the first administrator registers by it. With
 * demonstration data there is one already and nothing is printed.
 */
@Component
public class FirstAdministrator {

    public static final String LINK_PURPOSE = "first-administrator";

    /** Subject of the link, which is about the platform itself. */
    private static final UUID PLATFORM = new UUID(0, 0);

    private static final Duration LIFE = Duration.ofDays(7);
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final OneTimeLinks links;
    private final RegisteringPeople registering;
    private final PublicAddress publicAddress;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    FirstAdministrator(
            People people,
            OneTimeLinks links,
            RegisteringPeople registering,
            PublicAddress publicAddress,
            BusinessClock clock,
            TransactionOperations transaction) {
        this.people = people;
        this.links = links;
        this.registering = registering;
        this.publicAddress = publicAddress;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Prints the link after all other startup work, so that demonstration data exist already. It is not logged, because
     * a secret must not be in a log.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    @SuppressWarnings("SystemOut")
    void announce() {
        String secret =
                StartupWork.call(() -> people.haveAnAdministrator() ? null : transaction.execute(status -> issue()));
        if (secret == null) {
            return;
        }
        String url = publicAddress.ofLink(secret);
        System.out.println("\nNobody administers Cordée yet. Open this link once, within 7 days:\n  " + url + "\n");
        LOG.info("link for the first administrator printed");
    }

    private String issue() {
        links.markAllUsed(LINK_PURPOSE, PLATFORM);
        return links.issue(LINK_PURPOSE, PLATFORM, null, "", clock.now().plus(LIFE));
    }

    /**
     * Registers the first administrator, who is no coordinator: who keeps the accounts does not follow the groupings.
     *
     * @return the administrator's id
     */
    @Transactional
    public UUID register(LinkHolder link, String email, String name, String password, Locale locale) {
        links.lock(link);
        if (!LINK_PURPOSE.equals(link.purpose()) || people.haveAnAdministrator()) {
            throw new NotFound();
        }
        UUID id = registering.registerChoosing(
                email, name, password, locale, List.of(RoleGrant.platform(Role.ADMINISTRATOR)));
        links.markUsed(link);
        return id;
    }
}
