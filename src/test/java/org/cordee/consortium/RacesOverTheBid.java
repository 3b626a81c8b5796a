package org.cordee.consortium;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.bid.AddingPicture;
import org.cordee.bid.ArrangedSection;
import org.cordee.bid.ArrangingSections;
import org.cordee.bid.BidReading;
import org.cordee.bid.DecidingSection;
import org.cordee.bid.EscalatingMargin;
import org.cordee.bid.LimitingPages;
import org.cordee.bid.LockingPrices;
import org.cordee.bid.MarginReading;
import org.cordee.bid.OpeningDrafting;
import org.cordee.bid.OutlineLine;
import org.cordee.bid.OutlineReading;
import org.cordee.bid.ReassigningSection;
import org.cordee.bid.RestoringDraft;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SamplePictures;
import org.cordee.bid.SectionBrief;
import org.cordee.bid.SectionDeadlines;
import org.cordee.bid.SectionOrder;
import org.cordee.bid.SettingMargin;
import org.cordee.bid.SettlingOutline;
import org.cordee.bid.StoringLateText;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** Prepares the acts on the partner's section, the outline and the margin. */
final class RacesOverTheBid {

    private static final byte[] PICTURE = SamplePictures.png(2, 2);

    private RacesOverTheBid() {}

    /** An act on an existing row with the version that is read now. */
    private interface OnVersion {
        Runnable act(UUID id, int version);
    }

    private static @Nullable Runnable section(RestorableConsortium lane, Actor reader, OnVersion one) {
        UUID id = lane.first(
                "SELECT id FROM bid_section WHERE organisation_id = ? AND consortium_id = ?", lane.partnerId());
        boolean settled =
                lane.first("SELECT consortium_id FROM bid_drafting WHERE settled_at IS NOT NULL AND consortium_id = ?")
                        != null;
        return id == null || !settled
                ? null
                : one.act(id, lane.the(BidReading.class).section(reader, id).version());
    }

    static Map<String, RacedAct> outline() {
        return Map.ofEntries(
                Map.entry(
                        "OpeningDrafting.open",
                        lane -> lane.first("SELECT id FROM agreement WHERE state = 'SIGNED' AND consortium_id = ?")
                                        == null
                                ? null
                                : () -> lane.the(OpeningDrafting.class).open(lane.id())),
                Map.entry(
                        "SettlingOutline.plan",
                        lane -> outline(lane, version -> {
                            List<UUID> members = lane.the(ConsortiumLookup.class).members(lane.id()).stream()
                                    .map(MemberFacts::memberId)
                                    .toList();
                            OutlineLine line = new OutlineLine(
                                    new SectionBrief(lane.word(), null, null),
                                    members.get(1),
                                    members.get(0),
                                    lane.track.now().plus(Duration.ofDays(2)));
                            return () -> lane.the(SettlingOutline.class)
                                    .plan(lane.lead(), lane.id(), version, List.of(line));
                        })),
                Map.entry(
                        "SettlingOutline.settle",
                        lane -> outline(
                                lane,
                                version ->
                                        () -> lane.the(SettlingOutline.class).settle(lane.lead(), lane.id(), version))),
                Map.entry("ArrangingSections.arrange", lane -> {
                    SectionOrder order = lane.the(OutlineReading.class).order(lane.lead(), lane.id());
                    String subject = lane.word();
                    return !order.mayArrange()
                            ? null
                            : () -> lane.the(ArrangingSections.class)
                                    .arrange(
                                            lane.lead(),
                                            lane.id(),
                                            order.version(),
                                            order.lines().stream()
                                                    .map(line -> new ArrangedSection(
                                                            line.sectionId(), subject + line.heading(), line.weight()))
                                                    .toList());
                }),
                Map.entry("SettingMargin.set", lane -> {
                    if (lane.first("SELECT id FROM price_sheet WHERE consortium_id = ?") == null) {
                        return null;
                    }
                    int version = lane.the(MarginReading.class)
                            .margin(lane.lead(), lane.id())
                            .margin()
                            .version();
                    String note = lane.word();
                    return () -> lane.the(SettingMargin.class)
                            .set(lane.lead(), lane.id(), version, Amount.ZERO, Amount.ZERO, note);
                }),
                Map.entry(
                        "EscalatingMargin.escalate",
                        lane -> () -> lane.the(EscalatingMargin.class).escalate(lane.id())),
                Map.entry(
                        "LockingPrices.lock",
                        lane -> () -> lane.the(LockingPrices.class).lock(lane.id())));
    }

    private interface OnOutline {
        Runnable act(int version);
    }

    private static @Nullable Runnable outline(RestorableConsortium lane, OnOutline one) {
        return lane.first("SELECT consortium_id FROM bid_drafting WHERE consortium_id = ?") == null
                ? null
                : one.act(lane.the(OutlineReading.class)
                        .outline(lane.lead(), lane.id())
                        .version());
    }

    static Map<String, RacedAct> section() {
        return Map.ofEntries(
                Map.entry(
                        "WritingSection.saveDraft",
                        lane -> section(lane, lane.partner(), (id, version) -> {
                            String text = lane.word();
                            return () -> lane.the(WritingSection.class)
                                    .saveDraft(lane.partner(), id, version, "Titre", text);
                        })),
                Map.entry(
                        "WritingSection.submit",
                        lane -> section(lane, lane.partner(), (id, version) -> {
                            String text = lane.word();
                            return () ->
                                    lane.the(WritingSection.class).submit(lane.partner(), id, version, "Titre", text);
                        })),
                Map.entry(
                        "StoringLateText.store",
                        lane -> section(lane, lane.partner(), (id, version) -> {
                            String text = lane.word();
                            return () -> lane.the(StoringLateText.class).store(lane.partner(), id, "Titre", text);
                        })),
                Map.entry(
                        "RestoringDraft.restore",
                        lane -> section(
                                lane,
                                lane.partner(),
                                (id, version) ->
                                        () -> lane.the(RestoringDraft.class).restore(lane.partner(), id, version, 1))),
                Map.entry(
                        "AddingPicture.add",
                        lane -> section(
                                lane,
                                lane.partner(),
                                (id, version) ->
                                        () -> lane.the(AddingPicture.class).add(lane.partner(), id, PICTURE))),
                Map.entry(
                        "AddingPicture.append",
                        lane -> section(
                                lane,
                                lane.partner(),
                                (id, version) -> () -> lane.the(AddingPicture.class)
                                        .append(lane.partner(), id, version, "Un plan", PICTURE))),
                Map.entry(
                        "LimitingPages.limit",
                        lane -> section(lane, lane.lead(), (id, version) -> {
                            int pages = 3 + lane.word().length() + lane.word().charAt(4);
                            return () -> lane.the(LimitingPages.class).limit(lane.lead(), id, pages);
                        })),
                Map.entry(
                        "ReassigningSection.reschedule",
                        lane -> section(lane, lane.lead(), (id, version) -> {
                            Instant seen = lane.the(BidReading.class)
                                    .section(lane.lead(), id)
                                    .dueAt();
                            Instant due = lane.track
                                    .now()
                                    .plus(Duration.ofHours(40 + lane.word().charAt(4)));
                            return () -> lane.the(ReassigningSection.class).reschedule(lane.lead(), id, seen, due);
                        })),
                Map.entry(
                        "ReassigningSection.reassign",
                        lane -> section(lane, lane.lead(), (id, version) -> {
                            List<UUID> members = lane.the(ConsortiumLookup.class).members(lane.id()).stream()
                                    .map(MemberFacts::memberId)
                                    .toList();
                            Instant due = lane.track
                                    .now()
                                    .plus(Duration.ofHours(40 + lane.word().charAt(4)));
                            return () -> lane.the(ReassigningSection.class)
                                    .reassign(lane.lead(), id, members.get(0), members.get(1), due);
                        })),
                Map.entry(
                        "ReviewingSection.approve",
                        lane -> section(
                                lane,
                                lane.lead(),
                                (id, version) ->
                                        () -> lane.the(ReviewingSection.class).approve(lane.lead(), id, version))),
                Map.entry(
                        "ReviewingSection.sendBack",
                        lane -> section(lane, lane.lead(), (id, version) -> {
                            String why = lane.word();
                            return () -> lane.the(ReviewingSection.class).sendBack(lane.lead(), id, version, why);
                        })),
                Map.entry(
                        "DecidingSection.accept",
                        lane -> section(
                                lane,
                                lane.lead(),
                                (id, version) ->
                                        () -> lane.the(DecidingSection.class).accept(lane.lead(), id, version))),
                Map.entry(
                        "DecidingSection.askAgain",
                        lane -> section(lane, lane.lead(), (id, version) -> {
                            String why = lane.word();
                            return () -> lane.the(DecidingSection.class).askAgain(lane.lead(), id, version, why);
                        })),
                Map.entry(
                        "SectionDeadlines.remindWriter",
                        lane -> section(lane, lane.lead(), (id, version) -> {
                            Instant soon = lane.track.now().plus(Duration.ofHours(12));
                            lane.update(
                                    "UPDATE bid_section SET due_at = ?, asked_at = asked_at - INTERVAL 5 DAY WHERE id = ?",
                                    Timestamp.from(soon),
                                    id);
                            return () -> lane.the(SectionDeadlines.class).remindWriter(id);
                        })),
                Map.entry(
                        "SectionDeadlines.escalateSection",
                        lane -> section(
                                lane,
                                lane.lead(),
                                (id, version) ->
                                        () -> lane.the(SectionDeadlines.class).escalateSection(id))));
    }
}
