package org.cordee.dossier;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.dossier.DossierAccess.Reader;
import org.cordee.dossier.VersionChanges.ChangeCount;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.tender.TouchedPart;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a version of the buyer's documents changes, for the lead and the members of a grouping. */
@Component
@Transactional
public class ReadingChanges {

    private final DossierAccess access;
    private final DossierVersions versions;
    private final DossierChanges changes;
    private final DossierDemandStore demands;
    private final NotingOpenings openings;

    ReadingChanges(
            DossierAccess access,
            DossierVersions versions,
            DossierChanges changes,
            DossierDemandStore demands,
            NotingOpenings openings) {
        this.access = access;
        this.versions = versions;
        this.changes = changes;
        this.demands = demands;
        this.openings = openings;
    }

    /**
     * Returns the changes of a version.
     *
     * @param number the number of the version; null for the latest one
     * @throws NotFound for everybody who may not read, and when there is no such version
     */
    @Transactional(readOnly = true)
    public VersionChanges of(Actor actor, UUID consortiumId, @Nullable Integer number, Pageable page) {
        access.requireReader(actor, consortiumId);
        DossierVersion version = (number == null
                        ? versions.findFirstByConsortiumIdOrderByNumberDesc(consortiumId)
                        : versions.findByConsortiumIdAndNumber(consortiumId, number))
                .orElseThrow(NotFound::new);
        Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
        changes.kinds(version.getId()).forEach(one -> counts.put(one.kind(), one.files()));
        long present = counts.entrySet().stream()
                .filter(one -> one.getKey() != ChangeKind.GONE)
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<TouchedPart> byRules = version.number() == 1 ? List.of() : touchedByRules(consortiumId, version.number());
        return new VersionChanges(
                version.number(),
                version.number() == 1 ? null : version.number() - 1,
                Arrays.stream(ChangeKind.values())
                        .filter(counts::containsKey)
                        .map(kind -> new ChangeCount(kind, counts.getOrDefault(kind, 0L)))
                        .toList(),
                version.archive().files() - present,
                changes.findByVersionIdOrderByPosition(version.getId(), page)
                        .map(change -> ChangeLine.of(change, touches(change, byRules))));
    }

    /** Returns the parts that demands touch which were read first or otherwise in this version. */
    private List<TouchedPart> touchedByRules(UUID consortiumId, int version) {
        return sorted(demands.findByConsortiumId(consortiumId).stream()
                .filter(demand -> demand.state().isToDecide())
                .filter(demand -> demand.source() == null || demand.source().readIn() == version)
                .map(demand -> demand.kind().touches())
                .flatMap(Set::stream)
                .toList());
    }

    private static List<TouchedPart> touches(DossierChange change, List<TouchedPart> byRules) {
        if (change.kind() == ChangeKind.RENAMED) {
            return List.of();
        }
        return change.fileKind() == FileKind.RULES
                ? byRules
                : sorted(change.fileKind().touches());
    }

    private static List<TouchedPart> sorted(Collection<TouchedPart> parts) {
        return parts.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(parts));
    }

    /**
     * Returns the passages of a file that differ. They show its words, so that the file counts as opened.
     *
     * @param page the number of the page of passages, from 0
     * @throws NotFound for everybody who may not read, and for a change of another grouping
     */
    public ChangedFile open(Actor actor, UUID consortiumId, UUID changeId, int page) {
        Reader reader = access.requireReader(actor, consortiumId);
        DossierChange change = changes.findById(changeId).orElseThrow(NotFound::new);
        DossierVersion version = versions.findById(change.versionId())
                .filter(one -> one.consortiumId().equals(consortiumId))
                .orElseThrow(NotFound::new);
        UUID shown = change.fileId() == null ? change.formerFileId() : change.fileId();
        if (shown != null) {
            openings.note(actor, consortiumId, shown);
        }
        List<ChangedPassage> all = change.passages();
        return new ChangedFile(
                consortiumId,
                reader.consortium().name(),
                version.number(),
                ChangeLine.of(change, touches(change, touchedByRules(consortiumId, version.number()))),
                all.size(),
                some(all, PageRequest.of(page, ChangedFile.SHOWN)));
    }

    private static Page<ChangedFile.PassageLine> some(List<ChangedPassage> all, PageRequest page) {
        int from = (int) Math.min(all.size(), page.getOffset());
        int to = Math.min(all.size(), from + page.getPageSize());
        return new PageImpl<>(
                all.subList(from, to).stream().map(ChangedFile.PassageLine::of).toList(), page, all.size());
    }
}
