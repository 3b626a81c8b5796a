package org.cordee.process.worker;

import java.lang.reflect.Constructor;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Lists the job types with a worker, found in the worker package and its sub-packages. */
public final class JobTypes {

    private JobTypes() {}

    public static List<String> types() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JobWork.class));
        return scanner.findCandidateComponents(JobWork.class.getPackageName()).stream()
                .map(candidate -> type(candidate.getBeanClassName()))
                .toList();
    }

    /** Creates a worker with null arguments to read its type, because the constructor only stores them. */
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
