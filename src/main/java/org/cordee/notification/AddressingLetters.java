package org.cordee.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.account.MembershipChanged;
import org.cordee.consortium.ConsortiumEvent.MemberPersonInvited;
import org.cordee.organisation.OrganisationChanged;
import org.cordee.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the missing letters to an organisation when it gets a member with an account or a contact address, or when its
 * address is proven.
 */
@Component
class AddressingLetters {

    private static final String LISTENER_ID = "org.cordee.notification.AddressingLetters.on";
    private static final Logger LOG = LoggerFactory.getLogger(AddressingLetters.class);

    private final UnaddressedLetters unaddressed;
    private final WritingLetters writing;
    private final LetterContacts contacts;
    private final AwaitedAnswers awaited;
    private final BusinessClock clock;

    AddressingLetters(
            UnaddressedLetters unaddressed,
            WritingLetters writing,
            LetterContacts contacts,
            AwaitedAnswers awaited,
            BusinessClock clock) {
        this.unaddressed = unaddressed;
        this.writing = writing;
        this.contacts = contacts;
        this.awaited = awaited;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.account.MembershipChanged)")
    void on(MembershipChanged event) {
        if (event.organisationId() != null) {
            write(event.organisationId());
        }
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.organisation.OrganisationChanged)")
    void on(OrganisationChanged event) {
        write(event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$MemberPersonInvited)")
    void on(MemberPersonInvited event) {
        write(event.organisationId());
    }

    /**
     * Writes the missing letters; letters that became useless meanwhile are dropped.
     *
     * @return the number of letters written
     */
    @Transactional
    public int write(UUID organisationId) {
        List<UnaddressedLetter> notes = unaddressed.to(organisationId);
        int written = 0;
        for (UnaddressedLetter note : notes) {
            if (contacts.recipients(note.occasion(), organisationId).isEmpty()) {
                continue;
            }
            if (stillMatters(note.occasion()) && !isAskedAgain(note, notes)) {
                writing.write(note.occasion(), organisationId);
                written++;
            }
            unaddressed.forget(note);
        }
        if (written == 0) {
            return 0;
        }
        LOG.info("missing letters written organisation={} count={}", organisationId, written);
        return written;
    }

    /** Tells if the same link was asked for on a later day: one letter is enough. */
    private static boolean isAskedAgain(UnaddressedLetter note, List<UnaddressedLetter> notes) {
        Occasion occasion = note.occasion();
        return occasion.kind() == LetterKind.PAGE_LINK
                && notes.stream()
                        .map(UnaddressedLetter::occasion)
                        .anyMatch(other -> other.kind() == LetterKind.PAGE_LINK && other.round() > occasion.round());
    }

    private boolean stillMatters(Occasion occasion) {
        Instant now = clock.now();
        Instant due = occasion.dueAt();
        return (due == null || due.isAfter(now))
                && (occasion.link() == null || occasion.link().expiresAt().isAfter(now))
                && awaited.stillAsks(occasion);
    }
}
