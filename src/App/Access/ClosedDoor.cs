namespace Kith.Access;

/// <summary>Why the door is closed to a worker who has a basis, and what they can do about it: for the page that says so.</summary>
/// <param name="Why">A whole sentence.</param>
/// <param name="WhatToDo">A whole sentence.</param>
/// <param name="Safety">Whether the page with what every visitor must know is open to them, and recording in an emergency.</param>
public sealed record ClosedDoor(string Why, string WhatToDo, bool Safety = false);
