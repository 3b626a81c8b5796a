package org.cordee.account;

import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lifts {@link Role#UNPROVEN} from the account of an address that was proven to be its organisation's. */
@Component
public class ProvingMembers {

    private static final Logger LOG = LoggerFactory.getLogger(ProvingMembers.class);

    private final People people;
    private final BusinessClock clock;

    ProvingMembers(People people, BusinessClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Records that an address is proven to be that of an organisation. The caller has checked it. Without an account of
     * this address, or for a proven one, nothing changes.
     */
    @Transactional
    public void prove(Actor actor, UUID organisationId, String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        people.findByEmail(address).ifPresent(person -> {
            // the collation of the column ignores accents, which make another mailbox
            if (person.email().equals(address) && person.prove(organisationId, actor, clock.now())) {
                people.saveAndFlush(person);
                LOG.info("account proven person={} organisation={}", person.id(), organisationId);
            }
        });
    }
}
