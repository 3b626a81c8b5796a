package org.cordee.process;

import org.cordee.CordeeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A test that plays in the whole house with the clock stopped; afterwards nothing of it is left standing. */
@CordeeTest
@ResourceLock("business clock")
@ExtendWith(TakesItsPath.class)
public abstract class ProcessScene {

    @Autowired
    ApplicationContext house;

    protected Scenes scenes;
    protected Acts acts;
    TakenFlows flows;

    @BeforeEach
    void stopTheClock() {
        flows = TakenFlows.in(house);
        scenes = new Scenes(house);
        acts = new Acts(scenes);
        scenes.stopTheClock();
    }

    @AfterEach
    void letTimeRun() {
        new LeftGroupings(scenes).end();
        scenes.the(org.cordee.process.clock.PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }
}
