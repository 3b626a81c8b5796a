package org.cordee.bid;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.account.PeopleReading;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be read of a joint bid: texts and prices by their member and the lead, the list of who stands where by all members. */
@Component
@Transactional(readOnly = true)
public class BidReading {

    private final Groupings groupings;
    private final Sections sections;
    private final SectionDrafts drafts;
    private final PriceSheets sheets;
    private final PeopleReading people;

    BidReading(Groupings groupings, Sections sections, SectionDrafts drafts, PriceSheets sheets, PeopleReading people) {
        this.groupings = groupings;
        this.sections = sections;
        this.drafts = drafts;
        this.sheets = sheets;
        this.people = people;
    }

    /** @throws NotFound for whoever is not in the grouping */
    public List<SectionRow> sections(Actor actor, UUID consortiumId) {
        Grouping grouping = ofTheReader(actor, consortiumId);
        Map<UUID, PriceSheet> bySection =
                sheets.of(consortiumId).stream().collect(Collectors.toMap(PriceSheet::sectionId, Function.identity()));
        return sections.of(consortiumId).stream()
                .map(section -> row(actor, grouping, section, found(bySection, section)))
                .toList();
    }

    /** @throws NotFound for whoever is not in the grouping */
    public String groupingName(Actor actor, UUID consortiumId) {
        return ofTheReader(actor, consortiumId).name();
    }

    private Grouping ofTheReader(Actor actor, UUID consortiumId) {
        Grouping grouping = groupings.grouping(consortiumId);
        if (!grouping.isLedBy(actor) && !grouping.hasMember(actor)) {
            throw new NotFound();
        }
        return grouping;
    }

    private static PriceSheet found(Map<UUID, PriceSheet> bySection, Section section) {
        PriceSheet sheet = bySection.get(section.id());
        if (sheet == null) {
            throw new IllegalStateException("section " + section.id() + " has no price sheet");
        }
        return sheet;
    }

    private static SectionRow row(Actor actor, Grouping grouping, Section section, PriceSheet sheet) {
        Grouping.Lot lot = grouping.lot(section.lotId());
        Grouping.Share share = grouping.share(section.memberId());
        return new SectionRow(
                section.id(),
                sheet.id(),
                section.memberId(),
                section.organisationId(),
                share.organisationName(),
                share.lead(),
                lot.number(),
                lot.title(),
                section.state(),
                sheet.state(),
                section.changedAt(),
                mayRead(actor, grouping, section));
    }

    /** @throws NotFound for anybody but its member and the lead */
    public SectionView section(Actor actor, UUID sectionId) {
        Section section = sections.findById(sectionId).orElseThrow(NotFound::new);
        Grouping grouping = readable(actor, section);
        PriceSheet sheet = sheets.ofSection(sectionId).orElseThrow(NotFound::new);
        Grouping.Lot lot = grouping.lot(section.lotId());
        boolean own = actor.actsFor(section.organisationId());
        return new SectionView(
                sectionId,
                grouping.id(),
                grouping.name(),
                grouping.leadName(),
                grouping.share(section.memberId()).organisationName(),
                lot.number(),
                lot.title(),
                section.text().title(),
                section.text().markdown(),
                section.number(),
                section.state(),
                section.comment(),
                section.changedAt(),
                own,
                own && section.state().isOpen() && grouping.isOpen(),
                grouping.isLedBy(actor) && section.state() == SectionState.IN_REVIEW && grouping.isOpen(),
                price(actor, grouping, section, sheet),
                history(sectionId));
    }

    private List<SectionView.Saved> history(UUID sectionId) {
        List<SectionDraft> saved = drafts.of(sectionId);
        Map<UUID, String> names = people.namesOf(saved.stream()
                .map(SectionDraft::writtenBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return saved.stream()
                .map(draft -> new SectionView.Saved(
                        draft.number(),
                        draft.writtenAt(),
                        draft.isAside(),
                        draft.writtenBy() == null ? null : names.get(draft.writtenBy())))
                .toList();
    }

    /** @throws NotFound for anybody but its member and the lead */
    void requireReadable(Actor actor, UUID sectionId) {
        readable(actor, sections.findById(sectionId).orElseThrow(NotFound::new));
    }

    /** What changed in a section's text from one saved version to another. @throws NotFound as for {@link #draft} */
    public TextDifference difference(Actor actor, UUID sectionId, int earlier, int later) {
        return TextDifference.between(
                draft(actor, sectionId, earlier).markdown(),
                draft(actor, sectionId, later).markdown());
    }

    /** An earlier text of a section. @throws NotFound for anybody but its member and the lead */
    public SectionText draft(Actor actor, UUID sectionId, int version) {
        readable(actor, sections.findById(sectionId).orElseThrow(NotFound::new));
        return drafts.find(sectionId, version).orElseThrow(NotFound::new).text();
    }

    /** @throws NotFound for anybody but its member and the lead */
    public PriceView price(Actor actor, UUID priceSheetId) {
        UUID sectionId = sheets.sectionOf(priceSheetId).orElseThrow(NotFound::new);
        return section(actor, sectionId).price();
    }

    private static PriceView price(Actor actor, Grouping grouping, Section section, PriceSheet sheet) {
        Grouping.Share share = grouping.share(section.memberId());
        Grouping.Lot lot = grouping.lot(section.lotId());
        return new PriceView(
                sheet.id(),
                section.id(),
                grouping.id(),
                grouping.name(),
                grouping.leadName(),
                share.organisationName(),
                lot.number(),
                lot.title(),
                sheet.amount(),
                share.amount(),
                sheet.state(),
                section.state(),
                sheet.number(),
                sheet.changedAt(),
                actor.actsFor(section.organisationId()),
                actor.actsFor(section.organisationId())
                        && sheet.state() == PriceSheetState.TODO
                        && section.state() == SectionState.IN_REVIEW
                        && grouping.isOpen());
    }

    private Grouping readable(Actor actor, Section section) {
        Grouping grouping = groupings.grouping(section.consortiumId());
        if (!mayRead(actor, grouping, section)) {
            throw new NotFound();
        }
        return grouping;
    }

    private static boolean mayRead(Actor actor, Grouping grouping, Section section) {
        return actor.actsFor(section.organisationId()) || grouping.isLedBy(actor);
    }
}
