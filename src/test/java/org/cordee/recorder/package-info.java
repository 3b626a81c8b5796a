/** Records what users and programs see of the demonstration world, to compare it before and after a change. */
package org.cordee.recorder;
