package org.cordee.booklet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.PersonalDataErasure;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Replaces the name and the address of an erased person in what its organisations wrote about their solutions: drafts,
 * revisions that were sent, and public texts.
 */
@Component
class ForgettingContributors implements PersonalDataErasure {

    /** More than a structure can have: it has at most one contribution for each call. */
    private static final Limit AT_ONCE = Limit.of(1000);

    private final Contributions contributions;
    private final EntryRevisions revisions;
    private final BookletEntries entries;

    ForgettingContributors(Contributions contributions, EntryRevisions revisions, BookletEntries entries) {
        this.contributions = contributions;
        this.revisions = revisions;
        this.entries = entries;
    }

    @Override
    public void erase(ErasedPerson traces) {
        Set<UUID> organisations = traces.organisations();
        if (organisations.isEmpty()) {
            return;
        }
        replace(organisations, traces.email(), traces.pseudonym());
        if (!traces.name().isBlank()) {
            replace(organisations, traces.name(), "—");
        }
    }

    private void replace(Set<UUID> organisations, String trace, String replacement) {
        List<Contribution> written = contributions.lockedOf(organisations, AT_ONCE);
        if (written.isEmpty()) {
            return;
        }
        written.forEach(one -> one.erase(trace, replacement));
        contributions.saveAllAndFlush(written);
        List<EntryRevision> sent =
                revisions.ofAll(written.stream().map(Contribution::id).toList());
        sent.forEach(one -> one.erase(trace, replacement));
        revisions.saveAll(sent);
        List<BookletEntry> published = entries.lockedOf(organisations, AT_ONCE);
        published.forEach(one -> one.erase(trace, replacement));
        entries.saveAllAndFlush(published);
    }
}
