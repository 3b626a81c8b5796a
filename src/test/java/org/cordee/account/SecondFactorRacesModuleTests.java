package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts.Registered;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A code that comes twice at the same moment is accepted once, and simultaneous guesses count like others. */
@CordeeTest
class SecondFactorRacesModuleTests {

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    ChangingSecondFactor changing;

    @Autowired
    SecondFactorReading reading;

    @Autowired
    SecondFactorCodes codes;

    @Autowired
    SecondFactorGuessLimit limit;

    @RepeatedTest(3)
    void acceptsOneOfTwoEqualCodesAtOnce() {
        Registered person = accounts.memberOf(Ids.next());
        Actor actor =
                new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
        PhoneApp app = PhoneApp.added(changing, reading, actor);
        String recoveryCode =
                changing.renewRecoveryCodes(actor, Accounts.PASSWORD).get(0);

        for (String code : List.of(app.code(0), recoveryCode)) {
            Callable<Object> use = () -> codes.use(person.id(), code);

            List<Object> answers = ConcurrentActs.atOnce(use, use);

            assertThat(answers).filteredOn(Optional.empty()::equals).hasSize(1);
        }
    }

    @RepeatedTest(3)
    void admitsFiveOfFortyGuessesAtOnce() throws Exception {
        Registered person = accounts.memberOf(Ids.next());
        Person found = people.findById(person.id()).orElseThrow();
        Callable<Boolean> guess = () -> limit.reserve(found, null).isPresent();
        ExecutorService guessers = Executors.newFixedThreadPool(10);
        try {
            int admitted = 0;
            for (Future<Boolean> answer : guessers.invokeAll(Collections.nCopies(40, guess))) {
                admitted += answer.get() ? 1 : 0;
            }

            assertThat(admitted).isEqualTo(5);
        } finally {
            guessers.shutdownNow();
        }
    }
}
