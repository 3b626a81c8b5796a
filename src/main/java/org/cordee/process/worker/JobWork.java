package org.cordee.process.worker;

import java.util.Map;

/** The work behind one job type: converts, calls one use case, answers the variables. It may run twice. */
interface JobWork {

    String type();

    Map<String, Object> perform(Job job);
}
