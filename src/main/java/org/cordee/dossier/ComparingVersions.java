package org.cordee.dossier;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ReviewingCorrigenda;
import org.cordee.document.text.TextPage;
import org.cordee.shared.Deadline;
import org.cordee.tender.TouchedPart;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares each version with the one before: its files at once, their words as soon as they were read. The lead is asked
 * to look again at the parts of the bid that a change may touch. It may be called twice: what was compared stays.
 */
@Component
class ComparingVersions {

    private final DossierVersions versions;
    private final DossierFiles files;
    private final DossierTexts texts;
    private final DossierPages pages;
    private final DossierChanges changes;
    private final ReviewingCorrigenda reviews;
    private final ConsortiumLookup consortia;
    private final DossierSettings settings;

    ComparingVersions(
            DossierVersions versions,
            DossierFiles files,
            DossierTexts texts,
            DossierPages pages,
            DossierChanges changes,
            ReviewingCorrigenda reviews,
            ConsortiumLookup consortia,
            DossierSettings settings) {
        this.versions = versions;
        this.files = files;
        this.texts = texts;
        this.pages = pages;
        this.changes = changes;
        this.reviews = reviews;
        this.consortia = consortia;
        this.settings = settings;
    }

    /** Compares the files of a version that is being stored; the first version has nothing to compare with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void compareFiles(DossierVersion later, List<DossierFile> present) {
        Optional<DossierVersion> before =
                versions.findByConsortiumIdAndNumber(later.consortiumId(), later.number() - 1);
        if (before.isEmpty()) {
            return;
        }
        List<DossierFile> former = files.findByVersionIdOrderByPath(before.get().getId());
        List<DossierChange> found = MatchingFiles.between(later.getId(), former, present);
        changes.saveAll(found);
        Set<TouchedPart> touched = EnumSet.noneOf(TouchedPart.class);
        found.stream()
                .filter(change -> change.kind() != ChangeKind.RENAMED)
                .forEach(change -> touched.addAll(change.fileKind().touches()));
        ask(later.consortiumId(), touched, later.receivedAt());
    }

    /** Asks the lead to look again at these parts, unless the deadline has passed. */
    void ask(UUID consortiumId, Set<TouchedPart> touched, Instant now) {
        Deadline deadline = consortia.consortium(consortiumId).deadline();
        if (!touched.isEmpty() && !deadline.hasPassed(now)) {
            reviews.openForDocuments(consortiumId, touched, now);
        }
    }

    /** Returns changes whose words can be compared now. */
    @Transactional(readOnly = true)
    public List<UUID> ready(int most) {
        return changes.readyForComparison(Limit.of(most));
    }

    /** Compares the words of a changed file, unless it was done or words are still awaited. */
    @Transactional
    public void compare(UUID changeId) {
        DossierChange change = changes.findById(changeId).orElseThrow();
        if (change.state() != ComparisonState.AWAITED) {
            return;
        }
        Words earlier = words(change.formerFileId());
        Words later = words(change.fileId());
        if (earlier.awaited() || later.awaited()) {
            return;
        }
        if (earlier.pages().isEmpty() || later.pages().isEmpty()) {
            change.end(ComparisonState.NOT_COMPARABLE);
        } else {
            PassageDifference.between(earlier.pages(), later.pages())
                    .ifPresentOrElse(change::compared, () -> change.end(ComparisonState.REWRITTEN));
        }
        changes.saveAndFlush(change);
    }

    /** The words of a file, without pages when it has none. */
    private record Words(boolean awaited, List<TextPage> pages) {}

    private Words words(@Nullable UUID fileId) {
        DossierFile file = fileId == null ? null : files.findById(fileId).orElse(null);
        DossierText text = file == null ? null : texts.findById(file.sha256()).orElse(null);
        if (file == null
                || text == null
                || !text.state().isAwaited() && !text.state().hasWords()) {
            return new Words(false, List.of());
        }
        return text.state().isAwaited()
                ? new Words(true, List.of())
                : new Words(false, pages.read(file.sha256(), 1, settings.textPages()));
    }
}
