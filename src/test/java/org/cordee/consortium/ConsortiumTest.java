package org.cordee.consortium;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * Starts the room of the test and the rooms it depends on, with a separate database and a clock that the test moves: no
 * engine, no letters. It runs in the JVMs of the full application tests, where the required libraries are loaded
 * already.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("application")
@ApplicationModuleTest(
        mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES,
        // Templates ask this room for suggestions; no bean of the others does.
        extraIncludes = "nomenclature")
@Import({MovableClock.class, ConsortiumFixture.class, AgreedConsortia.class})
@ActiveProfiles("test")
public @interface ConsortiumTest {}
