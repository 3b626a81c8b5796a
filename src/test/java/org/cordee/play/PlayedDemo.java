package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.shared.BusinessClock;
import org.springframework.context.ApplicationContext;

/** Plays the demonstration world with its nine consortia, once in the application of a build. */
public final class PlayedDemo {

    public static final String PASSWORD = DemoPeople.PASSWORD;

    private PlayedDemo() {}

    public static synchronized void in(ApplicationContext application) {
        DemoSteps steps = application.getBean(DemoSteps.class);
        if (steps.isDone("groupings")) {
            return;
        }
        steps.once("directory", application.getBean(DemoDirectory.class)::register);
        steps.once("people", application.getBean(DemoPeople.class)::register);
        // In an application that other tests have used, time moves forward only.
        Instant today = application
                .getBean(BusinessClock.class)
                .now()
                .plus(Duration.ofDays(21))
                .plusSeconds(30);
        try {
            application
                    .getBean(ScriptPlayer.class)
                    .play(application.getBean(DemoHistory.class).script(today), today);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        steps.skip("groupings");
    }

    public static List<String> people() {
        return DemoPeople.everybody().stream().map(DemoPeople.DemoPerson::email).toList();
    }
}
