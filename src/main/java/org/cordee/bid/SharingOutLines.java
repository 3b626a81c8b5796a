package org.cordee.bid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead say which members price which lines of the buyer's file, and give the lines to them. */
@Component
public class SharingOutLines {

    private final FrameAccess access;
    private final LotPriceFrames frames;
    private final PriceSheets sheets;
    private final BusinessClock clock;

    SharingOutLines(FrameAccess access, LotPriceFrames frames, PriceSheets sheets, BusinessClock clock) {
        this.access = access;
        this.frames = frames;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * The members of posts and lines; what is not named stays as it is.
     *
     * @param posts members by the number of a post, for all its lines
     * @param lines members by the code of a line, before what its post says
     */
    public record LineMembers(Map<Integer, Set<UUID>> posts, Map<String, Set<UUID>> lines) {}

    /**
     * Says which members price which lines. Several members on one line price it together.
     *
     * @param expectedVersion refused when a colleague of the lead changed or removed the file first
     * @return the version of the file with these members
     * @throws NotFound for all users but the lead
     */
    @Transactional
    public int assign(Actor actor, UUID consortiumId, UUID lotId, int expectedVersion, LineMembers wanted) {
        BiddingConsortium grouping = access.lockForLead(actor, consortiumId, lotId);
        LotPriceFrame frame = access.frame(consortiumId, lotId);
        requireMembers(grouping, lotId, wanted);
        frame.assign(actor, expectedVersion, byPosition(frame, wanted), clock.now());
        return frames.save(frame).number();
    }

    private static void requireMembers(BiddingConsortium grouping, UUID lotId, LineMembers wanted) {
        Set<UUID> known = grouping.shares().stream()
                .filter(share -> share.lotId().equals(lotId))
                .map(BiddingConsortium.Share::memberId)
                .collect(Collectors.toSet());
        boolean all = known.containsAll(all(wanted.posts().values()))
                && known.containsAll(all(wanted.lines().values()));
        if (!all) {
            throw RuleViolation.of("members", "bid.frame.unknown-member");
        }
    }

    private static Set<UUID> all(Iterable<Set<UUID>> members) {
        Set<UUID> all = new HashSet<>();
        members.forEach(all::addAll);
        return all;
    }

    private static Map<Integer, Set<UUID>> byPosition(LotPriceFrame frame, LineMembers wanted) {
        Map<Integer, Set<UUID>> byPosition = new HashMap<>();
        Set<String> left = new HashSet<>(wanted.lines().keySet());
        Set<Integer> posts = new HashSet<>(wanted.posts().keySet());
        List<FramedLine> lines = frame.lines();
        for (int at = 0; at < lines.size(); at++) {
            FramedLine line = lines.get(at);
            Set<UUID> members = wanted.lines().get(line.code());
            Set<UUID> ofPost = wanted.posts().get(line.post());
            if (members != null || ofPost != null) {
                byPosition.put(at, members == null ? Set.copyOf(ofPost) : members);
            }
            left.remove(line.code());
            posts.remove(line.post());
        }
        if (!left.isEmpty() || !posts.isEmpty()) {
            throw RuleViolation.of("posts", "bid.frame.unknown-line");
        }
        return byPosition;
    }

    /**
     * Gives each member of the lot its lines. A line that a member has priced keeps its price. A second call changes
     * nothing.
     *
     * @throws NotFound for all users but the lead
     * @throws RuleViolation while a line has no member or a member no line, with the names of the members whose lines
     * would change although they have given their price, and when a colleague of the lead changed or removed the file
     * first
     */
    @Transactional
    public void give(Actor actor, UUID consortiumId, UUID lotId, int expectedVersion) {
        BiddingConsortium grouping = access.lockForLead(actor, consortiumId, lotId);
        LotPriceFrame frame = access.frame(consortiumId, lotId);
        Map<UUID, BiddingConsortium.Share> members = grouping.shares().stream()
                .filter(share -> share.lotId().equals(lotId))
                .collect(Collectors.toMap(BiddingConsortium.Share::memberId, Function.identity()));
        Instant now = clock.now();
        frame.give(actor, expectedVersion, members.keySet(), now);
        List<PriceSheet> own = sheets.claimAllOf(consortiumId).stream()
                .filter(sheet -> members.containsKey(sheet.memberId()))
                .toList();
        requireEachHasALine(frame, own, members);
        requireChangeable(frame, own, members);
        for (PriceSheet sheet : own) {
            sheet.giveLines(frame.id(), frame.linesOf(sheet.memberId()), actor, now);
            sheets.save(sheet);
        }
        frames.save(frame);
    }

    private static void requireEachHasALine(
            LotPriceFrame frame, List<PriceSheet> own, Map<UUID, BiddingConsortium.Share> members) {
        List<String> without = own.stream()
                .filter(sheet -> frame.linesOf(sheet.memberId()).isEmpty())
                .map(sheet -> name(members, sheet))
                .toList();
        if (!without.isEmpty()) {
            throw RuleViolation.of("posts", "bid.frame.member-without-line", String.join(", ", without));
        }
    }

    private static void requireChangeable(
            LotPriceFrame frame, List<PriceSheet> own, Map<UUID, BiddingConsortium.Share> members) {
        List<String> given = new ArrayList<>();
        for (PriceSheet sheet : own) {
            boolean same = sheet.hasLines(frame.id(), frame.linesOf(sheet.memberId()));
            if (!same && sheet.state() != PriceSheetState.TODO) {
                given.add(name(members, sheet));
            }
        }
        if (!given.isEmpty()) {
            throw RuleViolation.of("posts", "bid.frame.price-given", String.join(", ", given));
        }
    }

    private static String name(Map<UUID, BiddingConsortium.Share> members, PriceSheet sheet) {
        BiddingConsortium.Share share = members.get(sheet.memberId());
        return share == null ? "?" : share.organisationName();
    }
}
