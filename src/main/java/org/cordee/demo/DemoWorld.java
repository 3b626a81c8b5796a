package org.cordee.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** On the first start of the embedded database: fills the house; at every start: says where it is and who may enter. */
@Component
@ConditionalOnProperty(name = {"cordee.demo", "cordee.database.embedded"})
@Order(100)
class DemoWorld implements ApplicationRunner {

    private final DemoSteps steps;
    private final DemoDirectory directory;
    private final DemoPeople people;
    private final DemoConsultations consultations;
    private final DemoGroupings groupings;
    private final Environment environment;

    DemoWorld(
            DemoSteps steps,
            DemoDirectory directory,
            DemoPeople people,
            DemoConsultations consultations,
            DemoGroupings groupings,
            Environment environment) {
        this.steps = steps;
        this.directory = directory;
        this.people = people;
        this.consultations = consultations;
        this.groupings = groupings;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        steps.once("directory", directory::register);
        steps.once("people", people::register);
        steps.once("notices", consultations::importSamples);
        steps.once("banks-of-the-orme", () -> {
            UUID consultation = consultations.recordBanksOfTheOrme();
            groupings.inviteForReuse(consultation);
            groupings.prepareGreenSpaces(consultation);
        });
        welcome(System.out);
    }

    private void welcome(PrintStream out) {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        out.println();
        out.println("  Cordée est prête : " + address);
        out.println();
        out.println("  Comptes de démonstration, mot de passe : " + DemoPeople.PASSWORD);
        List<DemoPeople.Someone> everybody = DemoPeople.everybody();
        for (DemoPeople.Someone person : everybody) {
            out.printf("    %-46s %-16s %s%n", person.email(), person.part(), person.organisation());
        }
        out.println();
        out.flush();
    }
}
