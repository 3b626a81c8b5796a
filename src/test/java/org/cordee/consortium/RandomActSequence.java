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
import org.cordee.consortium.RandomAct.ActTarget;
import org.cordee.consortium.RandomAct.Move;

/** The random start and acts of one seed, the same in each run. */
record RandomActSequence(long seed, boolean nda, List<List<Integer>> ranked) {

    private static final int ACTS = 34;
    private static final int MOST_SLOTS = 3;
    private static final List<RandomAct> ALL = Stream.concat(
                    Arrays.stream(Move.values())
                            .filter(move -> move != Move.DEED)
                            .map(move -> new RandomAct(move, null, 0, ActTarget.RIGHT)),
                    Arrays.stream(InvitationAct.values())
                            .map(deed -> new RandomAct(Move.DEED, deed, 0, ActTarget.RIGHT)))
            .flatMap(play -> IntStream.range(0, MOST_SLOTS).mapToObj(slot -> play.at(slot, ActTarget.RIGHT)))
            .toList();

    static RandomActSequence of(long seed) {
        Random random = new Random(seed);
        List<List<Integer>> ranked = IntStream.rangeClosed(0, random.nextInt(MOST_SLOTS))
                .mapToObj(slot -> shuffled(random).subList(0, 1 + random.nextInt(3)))
                .toList();
        return new RandomActSequence(seed, random.nextInt(3) > 0, ranked);
    }

    private static List<Integer> shuffled(Random random) {
        List<Integer> numbers = new ArrayList<>(
                IntStream.range(0, RandomActConsortium.NEWCOMER).boxed().toList());
        Collections.shuffle(numbers, random);
        return List.copyOf(numbers);
    }

    ReferenceConsortium reference(Instant deadline, BiFunction<Instant, Instant, Duration> windows) {
        ReferenceConsortium reference = new ReferenceConsortium(nda, deadline, windows);
        for (int slot = 0; slot < ranked.size(); slot++) {
            reference.parts.add(new ReferenceConsortium.Part(
                    RandomActConsortium.lotOf(slot), RandomActConsortium.isMandatory(slot), ranked.get(slot)));
        }
        return reference;
    }

    /**
     * Two in three acts change something, every sixth is repeated, and half of the others are done by an actor without
     * a right to them.
     */
    List<RandomAct> plays(ReferenceConsortium reference, Instant now) {
        Random random = new Random(seed);
        List<RandomAct> plays = new ArrayList<>();
        while (plays.size() < ACTS) {
            RandomAct play = random.nextInt(3) > 0 ? telling(random, reference, now) : any(random, ranked.size());
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
    static Duration pass(ReferenceConsortium reference, RandomAct play, Instant now) {
        Optional<ReferenceInvitation> invitation =
                reference.parts.get(play.slot()).asked(ActTarget.RIGHT).map(ReferenceConsortium.Asked::invitation);
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
    private static RandomAct telling(Random random, ReferenceConsortium reference, Instant now) {
        List<RandomAct> telling = ALL.stream()
                .filter(play -> play.slot() < reference.parts.size())
                .filter(play -> play.move().isTime() || tells(reference.copy(), play, now))
                .flatMap(play -> Collections.nCopies(weight(play), play).stream())
                .toList();
        return telling.get(random.nextInt(telling.size()));
    }

    private static boolean tells(ReferenceConsortium reference, RandomAct play, Instant now) {
        reference.play(play, now);
        return !reference.told.isEmpty();
    }

    private static int weight(RandomAct play) {
        return play.deed() == null
                ? play.move().weight
                : switch (play.deed()) {
                    case SEND, ACCEPT, SIGN, GIVE_CAPACITY, CONFIRM -> 40;
                    case ANSWER -> 20;
                    case WITHDRAW -> 2;
                    default -> 8;
                };
    }

    private static RandomAct any(Random random, int slots) {
        RandomAct play = ALL.get(random.nextInt(ALL.size()));
        return play.at(play.slot() % slots, aim(random, play));
    }

    private static ActTarget aim(Random random, RandomAct play) {
        boolean ownerless = play.deed() == null
                ? play.move().isOfTheApplication()
                : play.deed().isOfTheApplication();
        if (play.move() == Move.ABANDON && random.nextInt(6) > 0) {
            return ActTarget.BY_ANOTHER_LEAD;
        }
        return switch (random.nextInt(6)) {
            case 0 -> ownerless ? ActTarget.RIGHT : ActTarget.BY_ANOTHER_LEAD;
            case 1 -> ownerless ? ActTarget.RIGHT : ActTarget.BY_THE_WRONG_SIDE;
            case 2 -> ownerless && play.move() != Move.TURN ? ActTarget.RIGHT : ActTarget.OF_ANOTHER;
            case 3 -> play.move() == Move.DEED ? ActTarget.FORMER : ActTarget.RIGHT;
            default -> ActTarget.RIGHT;
        };
    }
}
