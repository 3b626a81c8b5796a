package org.cordee.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two readers of a section act on its remarks at the same moment. */
@CordeeTest
class RemarkRacesModuleTests extends RemarkFixture {

    @Autowired
    ApplicationContext context;

    private UUID open;
    private UUID settled;

    @BeforeEach
    void twoRemarks() {
        open = write(lead, "une conseillère", "Combien ?");
        settled = write(lead, null, "Bien.");
        settling.resolve(lead, section, settled, 0);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "reply, resolve, remark.changed-meanwhile",
        "resolve, reply, remark.reply.resolved",
        "reply, reply, done",
        "resolve, resolve, done",
        "reopen, reopen, done",
        "write, write, done",
        "write, resolve, done",
        "save, write, done",
        "write, save, done"
    })
    void theSecondActSeesTheFirst(String first, String second, String answered) {
        assertThat(ConcurrentActs.inOrder(context, act(first), act(second))).containsExactly("done", answered);
    }

    @Test
    void theSameFormSentTwiceAtOnceWritesOnce() {
        UUID key = Ids.next();
        Callable<Object> written =
                ConcurrentActs.done(() -> writing.write(lead, section, key, 1, null, "Deux fois ?", Set.of()));
        Callable<Object> replied =
                ConcurrentActs.done(() -> writing.reply(workshop, section, open, key, "Douze.", Set.of()));

        assertThat(ConcurrentActs.atOnce(written, written)).containsExactly("done", "done");
        assertThat(ConcurrentActs.atOnce(replied, replied)).containsExactly("done", "done");

        assertThat(reading.remarks(lead, section, ALL)).hasSize(3);
        assertThat(line(open).replies()).hasSize(1);
    }

    private Callable<Object> act(String name) {
        return ConcurrentActs.done(
                switch (name) {
                    case "write" ->
                        () -> write(lead, "une conseillère", Ids.next().toString());
                    case "reply" -> () -> reply(workshop, open, Ids.next().toString());
                    case "resolve" -> () -> settling.resolve(workshop, section, open, 0);
                    case "reopen" -> () -> settling.reopen(workshop, section, settled, 1);
                    case "save" -> () -> sections.saveDraft(workshop, section, 1, "Insertion", "Un autre texte.");
                    default -> throw new IllegalArgumentException(name);
                });
    }
}
