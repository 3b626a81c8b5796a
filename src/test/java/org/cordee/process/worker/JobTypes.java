package org.cordee.process.worker;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Lists the job types with a worker, found in the worker package. */
public final class JobTypes {

    private JobTypes() {}

    public static List<String> types() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ModelWorkers.class));
        return scanner.findCandidateComponents(ModelWorkers.class.getPackageName()).stream()
                .flatMap(candidate -> types(candidate.getBeanClassName()).stream())
                .toList();
    }

    /** Creates the workers of a model with null arguments to read their types: the constructor only stores them. */
    private static Set<String> types(String className) {
        try {
            Constructor<?> constructor = Class.forName(className).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] nothing = new Object[constructor.getParameterCount()];
            return ((ModelWorkers) constructor.newInstance(nothing)).byType().keySet();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className, e);
        }
    }
}
