package org.cordee.account.signin;

import java.util.UUID;
import org.cordee.account.People;
import org.cordee.account.Person;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody forgot its password and gives its address. Whether there is such an account is told by nothing: the same
 * answer, the same work; only the letter, which goes to that address alone, makes the difference.
 */
@Component
public class AskingForPassword {

    private final People people;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    AskingForPassword(
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
     * Beyond some letters within the window no further one is written, and nobody is told. What was asked is counted
     * before and apart: no connection is held while another is waited for.
     *
     * @param address where the request comes from
     * @throws RuleViolation {@code account.forgotten.too-many} when that address asked or guessed too often
     */
    public void ask(String email, String address) {
        String account = new EmailAddress(email).value();
        if (throttle.refusesAddress(address)) {
            throw new RuleViolation("account.forgotten.too-many");
        }
        throttle.failed(address);
        boolean admitted = throttle.admitsAsking(account);
        UUID person = people.findByEmail(account)
                .filter(found -> admitted && found.isEnabled())
                .map(Person::id)
                .orElseGet(Ids::next);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PasswordAsked(Ids.next(), clock.now(), person)));
    }
}
