package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * The event registry stores the ids of listeners that still have to receive an event. An event that waits during an
 * update is delivered when its listener still has the same id, whatever its package inside this room.
 */
class ListenerIdsTests {

    /** Listeners that were renamed keep the id with their earlier name. */
    private static final Map<String, String> EARLIER_NAMES = Map.of("ConsortiumLetters", "GroupingLetters");

    @Test
    void everyListenerKeepsItsStoredId() {
        List<JavaMethod> listeners = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.cordee.notification")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(ApplicationModuleListener.class))
                        .toList();

        assertThat(listeners)
                .hasSizeGreaterThan(60)
                .allSatisfy(listener -> assertThat(listener.getAnnotationOfType(ApplicationModuleListener.class)
                                .id())
                        .isEqualTo("org.cordee.notification."
                                + earlierName(listener.getOwner().getSimpleName()) + ".on("
                                + listener.getRawParameterTypes().get(0).getName() + ")"));
    }

    private static String earlierName(String name) {
        return EARLIER_NAMES.getOrDefault(name, name);
    }
}
