package org.cordee.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.bid.BidReading;
import org.cordee.bid.ReadingCriteria;
import org.cordee.bid.ReadingCriteria.MemoCriterion;
import org.cordee.bid.SectionRow;
import org.cordee.bid.SectionState;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.coverage.CoverageAccess.MatrixReader;
import org.cordee.coverage.MatrixLine.AnsweringSection;
import org.cordee.dossier.ReadingDemands;
import org.cordee.dossier.ReadingDemands.DemandsView;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the buyer asks of a bid and where the bid answers it. It shows headings and states as the list of sections
 * does, and no text. The number of its statements does not grow with the lines.
 */
@Component
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
public class ReadingMatrix {

    private final CoverageAccess access;
    private final DemandAnswers answers;
    private final ReadingDemands demands;
    private final ReadingCriteria criteria;
    private final BidReading bids;
    private final ConsortiumLookup consortia;
    private final DirectoryLookup directory;

    ReadingMatrix(
            CoverageAccess access,
            DemandAnswers answers,
            ReadingDemands demands,
            ReadingCriteria criteria,
            BidReading bids,
            ConsortiumLookup consortia,
            DirectoryLookup directory) {
        this.access = access;
        this.answers = answers;
        this.demands = demands;
        this.criteria = criteria;
        this.bids = bids;
        this.consortia = consortia;
        this.directory = directory;
    }

    /**
     * A member that can bring a paper.
     *
     * @param id the organisation
     */
    public record MatrixMember(UUID id, String name) {}

    /** @throws NotFound for everybody who may not read */
    public ComplianceMatrix of(Actor actor, UUID consortiumId) {
        MatrixReader reader = access.requireReader(actor, consortiumId);
        DemandsView asked = demands.of(actor, consortiumId);
        List<SectionRow> rows = bids.sections(actor, consortiumId);
        List<MemoCriterion> judged = criteria.of(actor, consortiumId);
        Answered answered = answered(reader, rows);
        List<MatrixLine> lines = new ArrayList<>(criteriaLines(consortiumId, judged, answered));
        asked.demands().stream()
                .flatMap(demand -> AskedThing.of(consortiumId, demand).stream())
                .map(answered::line)
                .forEach(lines::add);
        lines.sort(Comparator.comparing((MatrixLine line) -> !line.isGap()).thenComparing(MatrixLine::state));
        return new ComplianceMatrix(
                consortiumId,
                reader.consortium().name(),
                reader.lead(),
                reader.lead() && !CoverageAccess.isOver(reader.consortium()),
                List.copyOf(lines),
                (int) lines.stream().filter(MatrixLine::isGap).count(),
                asked.toDecide());
    }

    /** Returns the number of gaps; empty for everybody who may not read the matrix. */
    public Optional<Integer> gaps(Actor actor, UUID consortiumId) {
        try {
            access.requireReader(actor, consortiumId);
        } catch (NotFound hidden) {
            return Optional.empty();
        }
        return Optional.of(of(actor, consortiumId).gaps());
    }

    /**
     * Returns one line.
     *
     * @throws NotFound for everybody who may not read, and when nothing with this id is asked now
     */
    public MatrixLine line(Actor actor, UUID consortiumId, UUID lineId) {
        return of(actor, consortiumId).lines().stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Returns what is asked now under this id.
     *
     * @throws NotFound when nothing is
     */
    AskedThing asked(Actor actor, UUID consortiumId, UUID lineId) {
        return Stream.concat(
                        criteria.of(actor, consortiumId).stream()
                                .map(criterion -> AskedThing.of(consortiumId, criterion)),
                        demands.of(actor, consortiumId).demands().stream()
                                .flatMap(demand -> AskedThing.of(consortiumId, demand).stream()))
                .filter(asked -> asked.id().equals(lineId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Returns the sections that the lead may name: those of a settled outline, because a plan gives its sections new
     * ids.
     *
     * @throws NotFound for everybody who may not read
     */
    public List<AnsweringSection> sections(Actor actor, UUID consortiumId) {
        access.requireReader(actor, consortiumId);
        return bids.sections(actor, consortiumId).stream()
                .filter(row -> row.state() != SectionState.PLANNED)
                .map(ReadingMatrix::section)
                .toList();
    }

    /**
     * Returns the members by name.
     *
     * @throws NotFound for everybody who may not read
     */
    public List<MatrixMember> members(Actor actor, UUID consortiumId) {
        access.requireReader(actor, consortiumId);
        Set<UUID> ids = organisations(consortiumId);
        Map<UUID, String> names = directory.namesOf(ids);
        return ids.stream()
                .map(id -> new MatrixMember(id, names.getOrDefault(id, "?")))
                .sorted(Comparator.comparing(MatrixMember::name))
                .toList();
    }

    private Set<UUID> organisations(UUID consortiumId) {
        return consortia.members(consortiumId).stream()
                .map(MemberFacts::organisationId)
                .collect(Collectors.toSet());
    }

    private Answered answered(MatrixReader reader, List<SectionRow> rows) {
        Map<UUID, DemandAnswer> known = answers
                .findByConsortiumId(reader.consortium().id())
                .stream()
                .collect(Collectors.toMap(DemandAnswer::id, Function.identity()));
        Set<UUID> bringing = known.values().stream()
                .map(DemandAnswer::given)
                .filter(Objects::nonNull)
                .map(GivenAnswer::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Answered(
                reader,
                rows,
                known,
                directory.namesOf(bringing),
                organisations(reader.consortium().id()));
    }

    /**
     * Lists the criteria, then the sections that none of them is answered by: a lead may plan sections that the notice
     * does not name, and a section with a weight is a criterion in the lead's words.
     */
    private static List<MatrixLine> criteriaLines(UUID consortiumId, List<MemoCriterion> judged, Answered answered) {
        List<MatrixLine> lines = judged.stream()
                .map(criterion -> answered.line(criterion, AskedThing.of(consortiumId, criterion)))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<UUID> used = lines.stream()
                .flatMap(line -> line.sections().stream())
                .map(AnsweringSection::id)
                .collect(Collectors.toSet());
        answered.rows().stream()
                .filter(row -> row.weight() != null && !used.contains(row.sectionId()))
                .map(ReadingMatrix::ofOutline)
                .forEach(lines::add);
        return lines;
    }

    private static MatrixLine ofOutline(SectionRow row) {
        return new MatrixLine(
                row.sectionId(),
                0,
                null,
                row.heading(),
                row.lotNumber(),
                row.weight(),
                null,
                AnswerWay.SECTIONS,
                List.of(section(row)),
                null,
                null,
                List.of(row.organisationName()),
                CoverageState.ofSections(List.of(row.state())),
                false,
                false);
    }

    private static AnsweringSection section(SectionRow row) {
        return new AnsweringSection(
                row.sectionId(),
                row.heading(),
                row.lotNumber(),
                row.organisationName(),
                row.state(),
                row.late(),
                row.readable());
    }

    /** Holds what the lines of a matrix show beside what is asked. */
    private record Answered(
            MatrixReader reader,
            List<SectionRow> rows,
            Map<UUID, DemandAnswer> known,
            Map<UUID, String> names,
            Set<UUID> members) {

        /** A criterion is answered by the sections that have its name, until the lead names others. */
        MatrixLine line(MemoCriterion criterion, AskedThing asked) {
            MatrixLine line = line(asked);
            if (line.way() != null) {
                return line;
            }
            List<SectionRow> named = rows.stream().filter(criterion::names).toList();
            return named.isEmpty()
                    ? line
                    : of(asked, line.version(), AnswerWay.SECTIONS, named, null, null, false, false);
        }

        MatrixLine line(AskedThing asked) {
            DemandAnswer answer = known.get(asked.id());
            GivenAnswer given = answer == null ? null : answer.given();
            if (answer == null || given == null) {
                return of(asked, answer == null ? 0 : answer.changes(), null, List.of(), null, null, false, false);
            }
            UUID organisation = given.organisationId();
            boolean left = organisation != null && !members.contains(organisation);
            return of(
                    asked,
                    answer.changes(),
                    given.way(),
                    rows.stream()
                            .filter(row -> given.sectionIds().contains(row.sectionId()))
                            .toList(),
                    given.paper(),
                    organisation,
                    given.ready(),
                    left || !answer.isCurrent(asked));
        }

        private MatrixLine of(
                AskedThing asked,
                long version,
                @Nullable AnswerWay way,
                List<SectionRow> sections,
                @Nullable String paper,
                @Nullable UUID organisation,
                boolean ready,
                boolean outdated) {
            boolean hidden = reader.barred() && !reader.organisationId().equals(organisation);
            return new MatrixLine(
                    asked.id(),
                    version,
                    asked.kind(),
                    asked.wording(),
                    asked.lotNumber(),
                    asked.weight(),
                    asked.place(),
                    way,
                    sections.stream().map(ReadingMatrix::section).toList(),
                    hidden ? null : paper,
                    organisation,
                    organisation == null
                            ? sections.stream()
                                    .map(SectionRow::organisationName)
                                    .distinct()
                                    .toList()
                            : List.of(names.getOrDefault(organisation, "?")),
                    state(way, sections, ready),
                    outdated,
                    true);
        }

        private static CoverageState state(@Nullable AnswerWay way, List<SectionRow> sections, boolean ready) {
            if (way == null) {
                return CoverageState.MISSING;
            }
            return switch (way) {
                case NO_TEXT -> CoverageState.NO_TEXT;
                case PAPER -> ready ? CoverageState.APPROVED : CoverageState.ASSIGNED;
                case SECTIONS ->
                    CoverageState.ofSections(
                            sections.stream().map(SectionRow::state).toList());
            };
        }
    }
}
