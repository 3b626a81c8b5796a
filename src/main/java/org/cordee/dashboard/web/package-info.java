@NullMarked
package org.cordee.dashboard.web;

import org.jspecify.annotations.NullMarked;
