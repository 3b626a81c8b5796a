package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a letter for a forgotten password. The answer never reveals whether an account with the address exists: answer
 * and work are the same; only the letter, which goes to that address, differs.
 */
@Component
public class RequestingPassword {

    private final People people;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    RequestingPassword(
            People people,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Requests a letter. After the limit within the window no further letter is written, and the answer does not reveal
     * it. The request is counted before and in a separate transaction, so that no connection is held while waiting for
     * another.
     *
     * @param address the network address of the request
     * @throws RuleViolation {@code account.forgotten.too-many} when that network requested too often
     */
    public void request(String email, String address) {
        String account = new EmailAddress(email).value();
        if (!throttle.admitsRequestFrom(CallerNetwork.of(address))) {
            throw new RuleViolation("account.forgotten.too-many");
        }
        boolean admitted = throttle.admitsRequest(account);
        UUID person = people.findByEmail(account)
                .filter(found -> admitted && found.isEnabled())
                .map(Person::id)
                .orElseGet(Ids::next);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PasswordAsked(Ids.next(), clock.now(), person)));
    }
}
