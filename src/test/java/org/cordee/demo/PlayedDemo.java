package org.cordee.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.shared.BusinessClock;
import org.springframework.context.ApplicationContext;

/** The demonstration world with its nine groupings, lived through once in the house of a build. */
public final class PlayedDemo {

    public static final String PASSWORD = DemoPeople.PASSWORD;

    private PlayedDemo() {}

    public static synchronized void in(ApplicationContext house) {
        DemoSteps steps = house.getBean(DemoSteps.class);
        if (steps.isDone("groupings")) {
            return;
        }
        steps.once("directory", house.getBean(DemoDirectory.class)::register);
        steps.once("people", house.getBean(DemoPeople.class)::register);
        // in a house that has lived before, time runs forward only
        Instant today = house.getBean(BusinessClock.class)
                .now()
                .plus(Duration.ofDays(21))
                .plusSeconds(30);
        try {
            house.getBean(Playing.class).play(house.getBean(DemoLife.class).script(today), today);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        steps.leaveOut("groupings");
    }

    public static List<String> people() {
        return DemoPeople.everybody().stream().map(DemoPeople.Someone::email).toList();
    }
}
