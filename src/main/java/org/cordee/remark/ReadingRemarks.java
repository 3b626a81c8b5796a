package org.cordee.remark;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.PeopleReading;
import org.cordee.bid.SectionReaders;
import org.cordee.bid.SectionReaders.ReadSection;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.remark.RemarkLine.ReplyLine;
import org.cordee.remark.RemarkLine.SettledBy;
import org.cordee.remark.RemarksView.RemarkReader;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the remarks on a section for its readers. */
@Component
@Transactional(readOnly = true)
public class ReadingRemarks {

    private static final Limit MOST_BESIDE = Limit.of(5);

    private final SectionReaders readers;
    private final SectionRemarks remarks;
    private final RemarkReplies replies;
    private final DirectoryLookup directory;
    private final PeopleReading people;

    ReadingRemarks(
            SectionReaders readers,
            SectionRemarks remarks,
            RemarkReplies replies,
            DirectoryLookup directory,
            PeopleReading people) {
        this.readers = readers;
        this.remarks = remarks;
        this.replies = replies;
        this.directory = directory;
        this.people = people;
    }

    /**
     * The remarks that a page of a section shows beside its text.
     *
     * @param view the remarks in numbers
     * @param latest the latest open remarks, at most 5
     */
    public record RemarksBeside(RemarksView view, List<RemarkLine> latest) {}

    /** @throws NotFound for everybody who may not read the section */
    public RemarksView view(Actor actor, UUID sectionId) {
        return view(actor, readers.of(actor, sectionId));
    }

    private RemarksView view(Actor actor, ReadSection section) {
        List<UUID> others = section.organisations().stream()
                .filter(organisation -> !actor.actsFor(organisation))
                .toList();
        Map<UUID, String> names = directory.namesOf(others);
        return new RemarksView(
                section.id(),
                section.consortiumId(),
                section.consortiumName(),
                section.heading(),
                section.version(),
                section.closed(),
                others.stream()
                        .map(id -> new RemarkReader(id, names.getOrDefault(id, "?")))
                        .toList(),
                remarks.countBySectionIdAndState(section.id(), RemarkState.OPEN),
                remarks.countBySectionIdAndState(section.id(), RemarkState.RESOLVED));
    }

    /** @throws NotFound for everybody who may not read the section */
    public RemarksBeside beside(Actor actor, UUID sectionId) {
        ReadSection section = readers.of(actor, sectionId);
        List<SectionRemark> open = remarks.open(sectionId, MOST_BESIDE);
        return new RemarksBeside(view(actor, section), lines(actor, section, open));
    }

    /**
     * Returns the remarks on a section, the open ones first, then the latest.
     *
     * @throws NotFound for everybody who may not read the section
     */
    public Page<RemarkLine> remarks(Actor actor, UUID sectionId, Pageable page) {
        ReadSection section = readers.of(actor, sectionId);
        Page<SectionRemark> found = remarks.of(sectionId, page);
        Map<UUID, RemarkLine> lines = lines(actor, section, found.getContent()).stream()
                .collect(Collectors.toMap(RemarkLine::id, line -> line));
        return found.map(remark -> Objects.requireNonNull(lines.get(remark.id())));
    }

    /** @throws NotFound for everybody who may not read the section, and when it has no such remark */
    public RemarkLine remark(Actor actor, UUID sectionId, UUID remarkId) {
        ReadSection section = readers.of(actor, sectionId);
        SectionRemark remark = remarks.findByIdAndSectionId(remarkId, sectionId).orElseThrow(NotFound::new);
        return lines(actor, section, List.of(remark)).get(0);
    }

    private List<RemarkLine> lines(Actor actor, ReadSection section, List<SectionRemark> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<RemarkReply>> answers = replies
                .of(found.stream().map(SectionRemark::id).toList())
                .stream()
                .collect(Collectors.groupingBy(RemarkReply::remarkId));
        Lines lines = new Lines(actor, SearchedText.of(section.text()), names(found, answers), persons(found, answers));
        return found.stream()
                .map(remark -> lines.of(remark, answers.getOrDefault(remark.id(), List.of())))
                .toList();
    }

    private Map<UUID, String> names(List<SectionRemark> found, Map<UUID, List<RemarkReply>> answers) {
        Set<UUID> ids = new HashSet<>();
        for (SectionRemark remark : found) {
            ids.add(remark.organisationId());
            ids.addAll(remark.mentioned());
            Settlement settlement = remark.settlement();
            if (settlement != null) {
                ids.add(settlement.organisationId());
            }
        }
        answers.values().stream().flatMap(List::stream).forEach(reply -> {
            ids.add(reply.organisationId());
            ids.addAll(reply.mentioned());
        });
        return directory.namesOf(ids);
    }

    private Map<UUID, String> persons(List<SectionRemark> found, Map<UUID, List<RemarkReply>> answers) {
        Stream<@Nullable UUID> writers = found.stream().map(SectionRemark::writtenBy);
        Stream<@Nullable UUID> settlers = found.stream()
                .map(SectionRemark::settlement)
                .filter(Objects::nonNull)
                .map(Settlement::personId);
        Stream<@Nullable UUID> repliers =
                answers.values().stream().flatMap(List::stream).map(RemarkReply::writtenBy);
        return people.namesOf(Stream.of(writers, settlers, repliers)
                .flatMap(one -> one)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** Holds what the lines of some remarks show beside their words. */
    private record Lines(
            Actor reader, SearchedText present, Map<UUID, String> organisations, Map<UUID, String> persons) {

        RemarkLine of(SectionRemark remark, List<RemarkReply> answers) {
            QuotedPassage passage = remark.passage();
            return new RemarkLine(
                    remark.id(),
                    remark.version(),
                    organisation(remark.organisationId()),
                    person(remark.writtenBy()),
                    reader.actsFor(remark.organisationId()),
                    remark.writtenAt(),
                    passage == null ? null : passage.words(),
                    !present.contains(passage),
                    remark.readVersion(),
                    remark.words(),
                    organisations(remark.mentioned()),
                    remark.state(),
                    settledBy(remark.settlement()),
                    answers.stream().map(this::of).toList());
        }

        private ReplyLine of(RemarkReply reply) {
            return new ReplyLine(
                    reply.id(),
                    organisation(reply.organisationId()),
                    person(reply.writtenBy()),
                    reader.actsFor(reply.organisationId()),
                    reply.writtenAt(),
                    reply.words(),
                    organisations(reply.mentioned()));
        }

        private @Nullable SettledBy settledBy(@Nullable Settlement settlement) {
            return settlement == null
                    ? null
                    : new SettledBy(
                            settlement.at(), organisation(settlement.organisationId()), person(settlement.personId()));
        }

        private String organisation(UUID id) {
            return organisations.getOrDefault(id, "?");
        }

        private List<String> organisations(Collection<UUID> ids) {
            return ids.stream().map(this::organisation).sorted().toList();
        }

        private @Nullable String person(@Nullable UUID id) {
            return id == null ? null : persons.get(id);
        }
    }
}
