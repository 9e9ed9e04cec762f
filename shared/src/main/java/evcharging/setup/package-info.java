/// The first run of a machine: what is asked, the steps in their order, what may fail and how that
/// is said. No window and no terminal here but [evcharging.setup.SetupLines]; each program brings a
/// [evcharging.setup.SetupPlan] of its own.
///
/// Who may call it: the programs, and the window in styles. Which thread: one at a time, which the
/// steps block for at most their patience; at Ctrl+C one thread more says where it stands.
package evcharging.setup;
