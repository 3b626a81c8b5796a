package org.cordee.play;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the embedded database on its first start, and prints the address and the users at every start. The consortia
 * follow in the background after the server is open, because playing their weeks takes a minute.
 */
@Component
@ConditionalOnProperty(name = {"cordee.demo", "cordee.database.embedded"})
@Order(100)
class DemoWorld implements ApplicationRunner {

    private final DemoSteps steps;
    private final DemoDirectory directory;
    private final DemoPeople people;
    private final DemoConsultations consultations;
    private final DemoHistory history;
    private final DemoWelcome welcome;

    DemoWorld(
            DemoSteps steps,
            DemoDirectory directory,
            DemoPeople people,
            DemoConsultations consultations,
            DemoHistory history,
            DemoWelcome welcome) {
        this.steps = steps;
        this.directory = directory;
        this.people = people;
        this.consultations = consultations;
        this.history = history;
        this.welcome = welcome;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        history.reduceLog();
        steps.once(DemoHistory.FIRST_STEP, directory::register);
        steps.once("people", people::register);
        steps.once("notices", consultations::importSamples);
        welcome.print(history.isToCome());
        history.goOn();
    }
}
