package org.cordee.notification.writing;

import java.util.List;
import java.util.UUID;
import org.cordee.account.MembershipChanged;
import org.cordee.notification.Occasion;
import org.cordee.organisation.OrganisationChanged;
import org.cordee.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As soon as an organisation has a reader or a contact address, what it could not be written before is written. */
@Component
class AddressingLetters {

    private static final String HEARD_AS = "org.cordee.notification.AddressingLetters.on";
    private static final Logger LOG = LoggerFactory.getLogger(AddressingLetters.class);

    private final Unaddressed unaddressed;
    private final WritingLetters writing;
    private final Contacts contacts;
    private final Matters matters;
    private final BusinessClock clock;

    AddressingLetters(
            Unaddressed unaddressed, WritingLetters writing, Contacts contacts, Matters matters, BusinessClock clock) {
        this.unaddressed = unaddressed;
        this.writing = writing;
        this.contacts = contacts;
        this.matters = matters;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = HEARD_AS + "(org.cordee.account.MembershipChanged)")
    void on(MembershipChanged event) {
        if (event.organisationId() != null) {
            write(event.organisationId());
        }
    }

    @ApplicationModuleListener(id = HEARD_AS + "(org.cordee.organisation.OrganisationChanged)")
    void on(OrganisationChanged event) {
        write(event.organisationId());
    }

    /** @return how many letters were written; what has lost its sense meanwhile is dropped unwritten */
    @Transactional
    public int write(UUID organisationId) {
        List<Unaddressed.Note> notes = unaddressed.to(organisationId);
        if (notes.isEmpty() || contacts.of(organisationId).isEmpty()) {
            return 0;
        }
        int written = 0;
        for (Unaddressed.Note note : notes) {
            if (stillMatters(note.occasion())) {
                writing.write(note.occasion(), organisationId);
                written++;
            }
            unaddressed.forget(note);
        }
        LOG.info("letters written after all organisation={} count={}", organisationId, written);
        return written;
    }

    private boolean stillMatters(Occasion occasion) {
        UUID invitation = occasion.invitationId();
        return (occasion.link() == null || occasion.link().expiresAt().isAfter(clock.now()))
                && (invitation == null || occasion.link() == null || matters.isOpen(invitation));
    }
}
