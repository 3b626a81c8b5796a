package org.cordee.process.worker;

import java.lang.reflect.Constructor;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The job types that have a worker, found in the worker package and the rooms inside it. */
public final class JobWorks {

    private JobWorks() {}

    public static List<String> types() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JobWork.class));
        return scanner.findCandidateComponents(JobWork.class.getPackageName()).stream()
                .map(candidate -> type(candidate.getBeanClassName()))
                .toList();
    }

    /** A worker's constructor only keeps what it is given. */
    private static String type(String className) {
        try {
            Constructor<?> constructor = Class.forName(className).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] nothing = new Object[constructor.getParameterCount()];
            return ((JobWork) constructor.newInstance(nothing)).type();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className, e);
        }
    }
}
