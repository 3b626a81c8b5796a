package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.consortium.Play.Aim;
import org.cordee.consortium.Play.Move;

/** The random start and acts of one seed, the same in each run. */
record RandomPlays(long seed, boolean nda, List<List<Integer>> ranked) {

    private static final int ACTS = 34;
    private static final int MOST_SLOTS = 3;
    private static final List<Play> ALL = Stream.concat(
                    Arrays.stream(Move.values())
                            .filter(move -> move != Move.DEED)
                            .map(move -> new Play(move, null, 0, Aim.RIGHT)),
                    Arrays.stream(Deed.values()).map(deed -> new Play(Move.DEED, deed, 0, Aim.RIGHT)))
            .flatMap(play -> IntStream.range(0, MOST_SLOTS).mapToObj(slot -> play.at(slot, Aim.RIGHT)))
            .toList();

    static RandomPlays of(long seed) {
        Random random = new Random(seed);
        List<List<Integer>> ranked = IntStream.rangeClosed(0, random.nextInt(MOST_SLOTS))
                .mapToObj(slot -> shuffled(random).subList(0, 1 + random.nextInt(3)))
                .toList();
        return new RandomPlays(seed, random.nextInt(3) > 0, ranked);
    }

    private static List<Integer> shuffled(Random random) {
        List<Integer> numbers = new ArrayList<>(
                IntStream.range(0, GroupingAtPlay.NEWCOMER).boxed().toList());
        Collections.shuffle(numbers, random);
        return List.copyOf(numbers);
    }

    ReferenceGrouping reference(Instant deadline, BiFunction<Instant, Instant, Duration> windows) {
        ReferenceGrouping reference = new ReferenceGrouping(nda, deadline, windows);
        for (int slot = 0; slot < ranked.size(); slot++) {
            reference.parts.add(new ReferenceGrouping.Part(
                    GroupingAtPlay.lotOf(slot), GroupingAtPlay.isMandatory(slot), ranked.get(slot)));
        }
        return reference;
    }

    /**
     * Two in three acts change something, every sixth is repeated, and half of the others are done by an actor without
     * a right to them.
     */
    List<Play> plays(ReferenceGrouping reference, Instant now) {
        Random random = new Random(seed);
        List<Play> plays = new ArrayList<>();
        while (plays.size() < ACTS) {
            Play play = random.nextInt(3) > 0 ? telling(random, reference, now) : any(random, ranked.size());
            for (int times = random.nextInt(6) == 0 ? 2 : 1; times > 0; times--) {
                plays.add(play);
                pass(reference, play, now);
                if (!play.isForeign()) {
                    reference.play(play, now);
                }
            }
        }
        return plays;
    }

    /**
     * Lets time pass in the reference, as long as the act asks for.
     *
     * @return how long
     */
    static Duration pass(ReferenceGrouping reference, Play play, Instant now) {
        Optional<ReferenceInvitation> invitation =
                reference.parts.get(play.slot()).asked(Aim.RIGHT).map(ReferenceGrouping.Asked::invitation);
        Instant until = switch (play.move()) {
            case A_SECOND_PASSES -> now.plusSeconds(1);
            case AN_HOUR_PASSES -> now.plus(Duration.ofHours(1));
            case A_DAY_PASSES -> now.plus(Duration.ofHours(26));
            case THE_WINDOW_ENDS -> invitation.map(one -> one.due).orElse(now);
            case THE_CAPACITY_IS_DUE ->
                invitation.map(one -> one.owedBy).filter(Instant.MAX::isAfter).orElse(now);
            case THE_DEADLINE_COMES -> reference.deadline;
            default -> now;
        };
        Duration time = until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        reference.goBack(time);
        return time;
    }

    /**
     * Chooses an act that publishes an event; acts that lead further are more likely, so that some runs reach the end.
     */
    private static Play telling(Random random, ReferenceGrouping reference, Instant now) {
        List<Play> telling = ALL.stream()
                .filter(play -> play.slot() < reference.parts.size())
                .filter(play -> play.move().isTime() || tells(reference.copy(), play, now))
                .flatMap(play -> Collections.nCopies(weight(play), play).stream())
                .toList();
        return telling.get(random.nextInt(telling.size()));
    }

    private static boolean tells(ReferenceGrouping reference, Play play, Instant now) {
        reference.play(play, now);
        return !reference.told.isEmpty();
    }

    private static int weight(Play play) {
        return play.deed() == null
                ? play.move().weight
                : switch (play.deed()) {
                    case SEND, ACCEPT, SIGN, GIVE_CAPACITY, CONFIRM -> 40;
                    case ANSWER -> 20;
                    case WITHDRAW -> 2;
                    default -> 8;
                };
    }

    private static Play any(Random random, int slots) {
        Play play = ALL.get(random.nextInt(ALL.size()));
        return play.at(play.slot() % slots, aim(random, play));
    }

    private static Aim aim(Random random, Play play) {
        boolean ownerless =
                play.deed() == null ? play.move().isOfTheHouse() : play.deed().isOfTheHouse();
        if (play.move() == Move.ABANDON && random.nextInt(6) > 0) {
            return Aim.BY_ANOTHER_LEAD;
        }
        return switch (random.nextInt(6)) {
            case 0 -> ownerless ? Aim.RIGHT : Aim.BY_ANOTHER_LEAD;
            case 1 -> ownerless ? Aim.RIGHT : Aim.BY_THE_WRONG_SIDE;
            case 2 -> ownerless && play.move() != Move.TURN ? Aim.RIGHT : Aim.OF_ANOTHER;
            case 3 -> play.move() == Move.DEED ? Aim.FORMER : Aim.RIGHT;
            default -> Aim.RIGHT;
        };
    }
}
