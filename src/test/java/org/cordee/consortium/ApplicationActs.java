package org.cordee.consortium;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttribute;

/** Finds all acts of the application: every public method that begins a writing transaction of its own. */
final class ApplicationActs {

    private static final AnnotationTransactionAttributeSource ATTRIBUTES =
            new AnnotationTransactionAttributeSource(true);

    private ApplicationActs() {}

    /** Returns the names of class and method, without parameters. */
    static Set<String> in(ApplicationContext context) {
        Set<String> acts = new TreeSet<>();
        Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getBean)
                .map(AopUtils::getTargetClass)
                .filter(ApplicationActs::isOfTheProduct)
                .forEach(service -> Stream.of(service.getDeclaredMethods())
                        .filter(method -> isAct(service, method))
                        .forEach(method -> acts.add(service.getSimpleName() + "." + method.getName())));
        return acts;
    }

    private static boolean isOfTheProduct(Class<?> service) {
        var source = service.getProtectionDomain().getCodeSource();
        return service.getName().startsWith("org.cordee.")
                && source != null
                && !source.getLocation().getPath().contains("test-classes");
    }

    private static boolean isAct(Class<?> service, Method method) {
        TransactionAttribute attribute = ATTRIBUTES.getTransactionAttribute(method, service);
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && attribute != null
                && !attribute.isReadOnly()
                && attribute.getPropagationBehavior() != TransactionDefinition.PROPAGATION_MANDATORY;
    }
}
