CREATE TABLE `vacancies` (
	`service` text PRIMARY KEY NOT NULL,
	`email_cipher` blob NOT NULL,
	`key_id` text NOT NULL,
	`confirmed_on` text NOT NULL,
	`asked_on` text,
	`state` text,
	`said_at` integer,
	`valid_until` integer
);
