/** Deploys models and forms, and reads their versions and original files. */
@NullMarked
package org.cordee.engine.operaton.deployment;

import org.jspecify.annotations.NullMarked;
