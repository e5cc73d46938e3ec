CREATE TABLE `substitutes` (
	`staff_id` text NOT NULL,
	`organization` text NOT NULL,
	`substitute_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	PRIMARY KEY(`staff_id`, `organization`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`substitute_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `substitutes_by` ON `substitutes` (`substitute_id`);